import type { Candidate, Circumstances, OrderFacts } from './candidate';
import { refusalsOf, type Refusal } from './hard-rules';
import { partValues, scoreOf, type PartValues } from './score';

/** How well an engineer suits an order. */
export interface Suggestion {
  readonly candidate: Candidate;
  readonly score: number;
  readonly values: PartValues;
  readonly refusals: readonly Refusal[];
}

/** Everything a ranking was made from. */
export interface Snapshot {
  readonly order: OrderFacts;
  readonly circumstances: Circumstances;
  readonly candidates: readonly Candidate[];
}

/** What a ranking came to, short enough to keep: engineer, score, allowed; best first. */
export type Outcome = readonly (readonly [engineerId: string, score: number, allowed: boolean])[];

/** Everybody, best first; those a hard rule keeps out come after all others. Same input, same order. */
export function rank({ order, circumstances, candidates }: Snapshot): readonly Suggestion[] {
  const suggestions = candidates.map((candidate): Suggestion => {
    const values = partValues(order, candidate, circumstances);
    return { candidate, values, score: scoreOf(values, circumstances.weights), refusals: refusalsOf(order, candidate, circumstances) };
  });
  return suggestions.sort(better);
}

function better(one: Suggestion, other: Suggestion): number {
  return barred(one) - barred(other) || other.score - one.score || (one.candidate.id < other.candidate.id ? -1 : 1);
}

const barred = ({ refusals }: Suggestion): number => (refusals.length > 0 ? 1 : 0);

/** The place somebody who is kept out would have if the rules they break were met. */
export function rankOtherwise(suggestions: readonly Suggestion[], { score, refusals }: Suggestion): number | null {
  if (refusals.length === 0) return null;
  return 1 + suggestions.filter((other) => other.refusals.length === 0 && other.score >= score).length;
}

export const outcomeOf = (suggestions: readonly Suggestion[]): Outcome => suggestions.map(({ candidate, score, refusals }) => [candidate.id, score, refusals.length === 0]);

/** Ranks a snapshot again; the first place that differs from what was decided with, or null when nothing does. */
export function firstDifference(snapshot: Snapshot, decided: Outcome): { readonly place: number; readonly was: Outcome[number] | null; readonly is: Outcome[number] | null } | null {
  const again = outcomeOf(rank(snapshot));
  for (let place = 0; place < Math.max(again.length, decided.length); place += 1) {
    const [was, is] = [decided[place] ?? null, again[place] ?? null];
    if (JSON.stringify(was) !== JSON.stringify(is)) return { place: place + 1, was, is };
  }
  return null;
}
