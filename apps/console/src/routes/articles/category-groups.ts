interface Category {
  readonly id: string;
  readonly label: string;
  readonly path: readonly string[];
}

/** The leaves of the tree, under the names of what they belong to. */
export function categoryGroups<Given extends Category>(categories: readonly Given[]): readonly { readonly label: string; readonly leaves: readonly Given[] }[] {
  const byPath = new Map(categories.map((category) => [category.path.join('/'), category]));
  const parents = new Set(categories.map(({ path }) => path.slice(0, -1).join('/')));
  const groups = new Map<string, Given[]>();
  for (const category of categories) {
    if (parents.has(category.path.join('/'))) continue;
    const above = category.path.slice(0, -1).map((_, depth) => byPath.get(category.path.slice(0, depth + 1).join('/'))?.label ?? '');
    const label = above.join(' › ');
    groups.set(label, [...(groups.get(label) ?? []), category]);
  }
  return [...groups].map(([label, leaves]) => ({ label, leaves }));
}
