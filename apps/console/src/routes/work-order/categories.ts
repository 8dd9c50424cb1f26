interface Category {
  readonly id: string;
  readonly label: string;
  readonly path: readonly string[];
}

/** Leaves by the names on the way to them: network / switching / link down. */
export function leavesOf(categories: readonly Category[]): readonly { readonly id: string; readonly name: string }[] {
  const labels = new Map(categories.map(({ path, label }) => [path.join('/'), label]));
  const parents = new Set(categories.map(({ path }) => path.slice(0, -1).join('/')));
  return categories
    .filter(({ path }) => !parents.has(path.join('/')))
    .map(({ id, path, label }) => ({ id, name: path.map((_, depth) => labels.get(path.slice(0, depth + 1).join('/')) ?? label).join(' / ') }));
}
