/** What the legs of a search say about one document, each 0 to 1. */
export interface Legs {
  /** Undefined when there is no vector to compare with. */
  readonly dense: number | undefined;
  readonly lexical: number;
  /** Codes of the query that the document names. */
  readonly codes: number;
}

/** What the words of the query are worth, 0 to 1: how much of them are words the corpus knows and few documents have. */
export function evidenceOf(rarities: readonly number[], rarest: number): number {
  if (rarities.length === 0 || rarest <= 0) return 0;
  const known = rarities.filter((rarity) => rarity > 0);
  const telling = known.reduce((sum, rarity) => sum + rarity / rarest, 0) / rarities.length;
  return Math.min(1, telling);
}

const leastWeight = 0.05;
const mostWeight = 0.25;
const codeFloor = 0.9;

/**
 * Dense leads; words weigh as much as the query's evidence allows; a document that names the query's code stands above
 * all that do not, because a code is no matter of meaning.
 */
export function fuse({ dense, lexical, codes }: Legs, evidence: number): number {
  const weight = leastWeight + (mostWeight - leastWeight) * evidence;
  const meaning = dense === undefined ? lexical : (dense + weight * lexical) / (1 + weight);
  if (codes === 0) return Math.min(meaning, codeFloor);
  return codeFloor + (1 - codeFloor) * (1 - (1 - meaning) / codes);
}
