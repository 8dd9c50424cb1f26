/** Level by id of a skill. */
export type Levels = Readonly<Record<string, number>>;

interface Node {
  readonly id: string;
  readonly parentId: string | null;
}

/** Parents by id. */
export type SkillTree = ReadonlyMap<string, string | null>;

export function treeOf(skills: readonly Node[]): SkillTree {
  return new Map(skills.map(({ id, parentId }) => [id, parentId]));
}

/** From the skill up to its domain, itself first. A circle, which nobody can define, would end the walk. */
export function pathUp(tree: SkillTree, skillId: string): readonly string[] {
  const path: string[] = [];
  for (let at: string | null = skillId; at !== null && !path.includes(at); at = tree.get(at) ?? null) path.push(at);
  return path;
}

/**
 * What an engineer can do in every skill: what is on file, else the best below it (who masters a task knows something
 * of its domain), else what is said of the nearest skill above.
 */
export function levelsInTree(tree: SkillTree, onFile: readonly { readonly skillId: string; readonly level: number }[]): Levels {
  const levels: Record<string, number> = Object.fromEntries(onFile.map(({ skillId, level }) => [skillId, level]));
  const said = new Set(Object.keys(levels));
  for (const { skillId, level } of onFile) {
    for (const above of pathUp(tree, skillId).slice(1)) {
      if (said.has(above)) break;
      levels[above] = Math.max(levels[above] ?? 0, level);
    }
  }
  return levels;
}

/** The level in a skill; 0 when neither it nor anything above is known. */
export function levelIn(levels: Levels, tree: SkillTree, skillId: string): number {
  const known = pathUp(tree, skillId).find((id) => levels[id] !== undefined);
  return known === undefined ? 0 : (levels[known] ?? 0);
}
