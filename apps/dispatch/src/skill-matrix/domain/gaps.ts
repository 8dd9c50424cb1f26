export interface MatrixEngineer {
  readonly id: string;
  readonly grade: 'JUNIOR' | 'SENIOR' | 'EXPERT';
  readonly skills: readonly { readonly skillId: string; readonly certifiedUntil: string | null; readonly level: number }[];
}

export interface MatrixSkill {
  readonly id: string;
  readonly parentId: string | null;
}

export interface Gaps {
  /** Skills fewer than two people hold. */
  readonly thin: readonly { readonly skillId: string; readonly holders: readonly string[] }[];
  /** Certificates that ran out or soon will. */
  readonly expiring: readonly { readonly engineerId: string; readonly skillId: string; readonly certifiedUntil: string }[];
  readonly grades: readonly GradeShare[];
}

export interface GradeShare {
  readonly grade: MatrixEngineer['grade'];
  readonly count: number;
  readonly share: number;
  readonly from: number;
  readonly to: number;
  readonly within: boolean;
}

/** Shares of a team by grade (R3.2). */
const wantedShares = [
  { grade: 'JUNIOR', from: 0.45, to: 0.6 },
  { grade: 'SENIOR', from: 0.3, to: 0.4 },
  { grade: 'EXPERT', from: 0.1, to: 0.15 },
] as const;

const enough = 2;

/** Where the matrix is thin; `soon` is the last day of a certificate that is still worth a word, YYYY-MM-DD. */
export function gapsIn(engineers: readonly MatrixEngineer[], skills: readonly MatrixSkill[], soon: string): Gaps {
  const holders = holdersOf(engineers, skills);
  return {
    thin: skills.map(({ id }) => ({ skillId: id, holders: holders.get(id) ?? [] })).filter((skill) => skill.holders.length < enough),
    expiring: engineers
      .flatMap(({ id: engineerId, skills: held }) => held.flatMap(({ skillId, certifiedUntil }) => (certifiedUntil !== null && certifiedUntil <= soon ? [{ engineerId, skillId, certifiedUntil }] : [])))
      .sort((one, other) => (one.certifiedUntil < other.certifiedUntil ? -1 : one.certifiedUntil > other.certifiedUntil ? 1 : 0)),
    grades: gradeShares(engineers),
  };
}

/** Who has a skill, or one below it: knowing a task of a domain is knowing some of the domain, not the other way round. */
function holdersOf(engineers: readonly MatrixEngineer[], skills: readonly MatrixSkill[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(skills.map(({ id, parentId }) => [id, parentId]));
  const holders = new Map<string, string[]>();
  for (const { id, skills: held } of engineers) {
    const reached = new Set<string>();
    for (const { skillId } of held) for (let at: string | null = skillId; at !== null && !reached.has(at); at = parents.get(at) ?? null) reached.add(at);
    for (const skillId of reached) holders.set(skillId, [...(holders.get(skillId) ?? []), id]);
  }
  return holders;
}

function gradeShares(engineers: readonly MatrixEngineer[]): readonly GradeShare[] {
  return wantedShares.map(({ grade, from, to }) => {
    const count = engineers.filter((engineer) => engineer.grade === grade).length;
    const share = engineers.length === 0 ? 0 : count / engineers.length;
    return { grade, count, share, from, to, within: from <= share && share <= to };
  });
}
