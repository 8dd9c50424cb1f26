/** Answers to "how likely are you to recommend us", 0 to 10: who gave 9 or 10, 7 or 8, and less. */
export interface Answers {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface Score {
  readonly score: number | null;
  readonly low95: number | null;
  readonly high95: number | null;
}

const leastOfPromoters = 9;
const leastOfPassives = 7;

/** `counts` says how many gave each likelihood. */
export function answersOf(counts: readonly { readonly likelihood: number; readonly answers: number }[]): Answers {
  const gave = (from: number, below: number): number => counts.reduce((sum, { likelihood, answers }) => sum + (likelihood >= from && likelihood < below ? answers : 0), 0);
  return { promoters: gave(leastOfPromoters, Infinity), passives: gave(leastOfPassives, leastOfPromoters), detractors: gave(-Infinity, leastOfPassives) };
}

const z95 = 1.959964;
/** Answers added before the interval is taken: few, and neutral together. */
const prior: Answers = { promoters: 0.75, passives: 1.5, detractors: 0.75 };

/**
 * Promoters less detractors in percent, with its 95 % interval. An answer is worth +1, 0 or −1; the interval is the mean
 * ± 1.96 standard errors after three neutral answers were added (adjusted Wald): without them three equal answers would
 * look like certainty. It is cut at −100 and 100 and always holds the score.
 */
export function netPromoterScore(answers: Answers): Score {
  const asked = count(answers);
  if (asked === 0) return { score: null, low95: null, high95: null };
  const score = (100 * (answers.promoters - answers.detractors)) / asked;

  const promoters = answers.promoters + prior.promoters;
  const detractors = answers.detractors + prior.detractors;
  const all = asked + count(prior);
  const mean = (promoters - detractors) / all;
  const variance = (promoters + detractors) / all - mean ** 2;
  const margin = z95 * Math.sqrt(variance / all);
  return { score, low95: Math.min(score, Math.max(-100, 100 * (mean - margin))), high95: Math.max(score, Math.min(100, 100 * (mean + margin))) };
}

const count = ({ promoters, passives, detractors }: Answers): number => promoters + passives + detractors;
