/** What the legs of a search say about one document, each 0 to 1. */
export interface Legs {
  /** Likeness of meaning; undefined when there is no vector to compare with. */
  readonly dense: number | undefined;
  /** Share of the question's words, by how telling they are. */
  readonly lexical: number;
  /** Error codes of the question that the document names. */
  readonly codes: number;
}

/** How a language's vectors and words go together; figures in docs/benchmarks.md. */
export interface Balance {
  /** Weight of words when the nearest article is near in meaning. */
  readonly least: number;
  /** Weight of words when nothing is near in meaning and one article has them all. */
  readonly most: number;
  /** Likeness of the nearest article: below `far` vectors say nothing, from `near` on they lead. */
  readonly far: number;
  readonly near: number;
}

/** English: sentences are told apart by meaning. Chinese: words tell as much, because the model is smaller. */
export const balances: Readonly<Record<'zh' | 'en', Balance>> = {
  en: { least: 0.1, most: 8, far: 0.55, near: 0.76 },
  zh: { least: 0.4, most: 8, far: 0.45, near: 0.65 },
};

/** Even words that are not all found count for something when meaning does not help. */
const unsupported = 0.1;
const someFound = 0.6;
const allFound = 0.95;
/** A Chinese word of three characters has two pairs. */
const fewTerms = 2;

/** A usual lead of the best article by words over the second; a larger one speaks for words. */
const usualLead = 0.1;
const leadShare = 0.5;

/** What the legs found, at their best. */
export interface Bests {
  /** Likeness of the nearest article. */
  readonly nearest: number;
  /** Share of the question's words that one article has. */
  readonly coverage: number;
  /** By how much the best article by words leads the second. */
  readonly lead: number;
  /** How many telling terms were asked. */
  readonly terms: number;
}

/**
 * What words weigh in this question. Each leg is best at something: meaning at questions in one's own words, words at
 * codes, names and quotations. The nearest likeness, the coverage and the lead say which of these the question is, so
 * that the fusion is not worse than its better leg.
 */
export function weightOfWords({ least, most, far, near }: Balance, { nearest, coverage, lead, terms }: Bests): number {
  // Who asks for one word wants what contains it.
  const lookedUp = terms <= fewTerms && coverage >= allFound;
  const doubt = lookedUp ? 1 : 1 - between(nearest - leadShare * (lead - usualLead), far, near);
  const evidence = unsupported + (1 - unsupported) * between(coverage, someFound, allFound);
  return least + most * doubt ** 2 * evidence;
}

const codeWeight = 0.5;

/** 0 to 1. */
export function fuse({ dense, lexical, codes }: Legs, weight: number): number {
  const score = dense === undefined ? lexical : (dense + weight * lexical) / (1 + weight);
  // A code is no matter of meaning: each one named halves what is missing.
  return 1 - (1 - Math.min(1, Math.max(0, score))) * (1 - codeWeight) ** codes;
}

const between = (value: number, from: number, to: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));
