export type DispatchMode = 'OFF' | 'SUGGEST' | 'ASSIGN';

/** How a queue is worked. */
export interface QueueMode {
  readonly mode: DispatchMode;
  /** How far the best must be ahead of the next one to be chosen without a person. */
  readonly margin: number;
}

/** Until somebody says otherwise, people decide. */
export const usualMode: QueueMode = { mode: 'SUGGEST', margin: 0.05 };

/** The queue of orders whose domain nobody knows yet. */
export const unsorted = 'unsorted';

/** The queue of an order: the domain its skill belongs to. */
export const queueOf = (likelySkillId: string | null): string => likelySkillId?.split('/')[0] ?? unsorted;

interface Ranked {
  readonly engineerId: string;
  readonly score: number;
  readonly allowed: boolean;
}

export type Choice = { readonly engineerId: string } | { readonly left: 'NOBODY_IS_ALLOWED' | 'NOT_CLEAR' };

/** The best of a ranking if it is clear; `ranked` comes best first, those a hard rule keeps out last. */
export function choose(ranked: readonly Ranked[], margin: number): Choice {
  const [best, next] = ranked;
  if (best === undefined || !best.allowed) return { left: 'NOBODY_IS_ALLOWED' };
  // Scores are thousandths; a difference of sums is not.
  const ahead = next === undefined || !next.allowed ? Infinity : Math.round((best.score - next.score) * 1_000) / 1_000;
  return ahead >= margin ? { engineerId: best.engineerId } : { left: 'NOT_CLEAR' };
}
