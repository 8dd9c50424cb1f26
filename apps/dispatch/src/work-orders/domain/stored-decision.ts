import type { Outcome, Snapshot } from './ranking';

/** What is kept of a decision: what it was made from, and what the ranking came to. */
export interface StoredDecision {
  readonly snapshot: Snapshot;
  readonly outcome: Outcome;
}
