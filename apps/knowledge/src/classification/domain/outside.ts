/** Tells texts that no label fits: a logistic regression on few signs of strangeness. */
export interface Outside {
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
  /** From this chance on a text is taken for one that no label fits. */
  readonly threshold: number;
}

export interface Sign {
  readonly signs: readonly number[];
  readonly outside: boolean;
}

const rounds = 600;
const rate = 0.5;
const decay = 1e-3;
/** At least so much of what belongs inside and is read right is kept, whatever else is let through. */
const keptInside = 0.92;

/**
 * Learns from `seen`, simulated strangers beside texts that belong, both read by views that know fewer labels. What belongs looks more familiar
 * to views that know every label, so the threshold comes from `inside`: signs of texts that belong, as those views see them.
 */
export function fitOutside(seen: readonly Sign[], inside: readonly (readonly number[])[]): Outside {
  const width = seen[0]?.signs.length ?? 0;
  const places = Array.from({ length: width }, (_, at) => at);
  const means = places.map((at) => seen.reduce((sum, { signs }) => sum + (signs[at] ?? 0), 0) / seen.length);
  const spreads = places.map((at) => Math.sqrt(seen.reduce((sum, { signs }) => sum + ((signs[at] ?? 0) - (means[at] ?? 0)) ** 2, 0) / seen.length) || 1);
  const sides = [true, false].map((side) => seen.filter(({ outside }) => outside === side).length);
  let model: Outside = { means, spreads, weights: places.map(() => 0), bias: 0, threshold: 0.5 };
  for (let round = 0; round < rounds; round += 1) {
    const slopes = places.map((at) => decay * (model.weights[at] ?? 0));
    let biasSlope = 0;
    for (const { signs, outside } of seen) {
      // Both sides weigh the same, however many were simulated.
      const error = (chanceOutside(model, signs) - (outside ? 1 : 0)) / (2 * Math.max(1, sides[outside ? 0 : 1] ?? 1));
      places.forEach((at) => (slopes[at] = (slopes[at] ?? 0) + error * standard(model, signs, at)));
      biasSlope += error;
    }
    model = { ...model, weights: model.weights.map((weight, at) => weight - rate * (slopes[at] ?? 0)), bias: model.bias - rate * biasSlope };
  }
  return { ...model, threshold: thresholdOf(model, seen, inside) };
}

const standard = ({ means, spreads }: Outside, signs: readonly number[], at: number): number => ((signs[at] ?? 0) - (means[at] ?? 0)) / (spreads[at] ?? 1);

export function chanceOutside(model: Outside, signs: readonly number[]): number {
  const score = model.weights.reduce((sum, weight, at) => sum + weight * standard(model, signs, at), model.bias);
  return 1 / (1 + Math.exp(-score));
}

/** Where the share of strangers recognised and the share of the others kept are most together. */
function thresholdOf(model: Outside, seen: readonly Sign[], inside: readonly (readonly number[])[]): number {
  const ascending = (signs: readonly (readonly number[])[]) => signs.map((each) => chanceOutside(model, each)).sort((one, other) => one - other);
  const strangers = ascending(seen.filter(({ outside }) => outside).map(({ signs }) => signs));
  const others = ascending(inside);
  let best = { together: -Infinity, threshold: 1 };
  let passed = 0;
  for (let kept = Math.ceil(others.length * keptInside); kept < others.length; kept += 1) {
    const threshold = others[kept] ?? 1;
    while (passed < strangers.length && (strangers[passed] ?? 1) < threshold) passed += 1;
    const together = kept / others.length - passed / Math.max(1, strangers.length);
    if (together > best.together) best = { together, threshold };
  }
  return Math.max(best.threshold, 1e-6);
}

/** The chance that a stranger looks stranger than one who belongs (area under the ROC curve). */
export function auroc(scores: readonly { readonly score: number; readonly outside: boolean }[]): number {
  const sorted = [...scores].sort((one, other) => one.score - other.score);
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    // Equal scores share their ranks.
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at += 1) ranks += sorted[at]?.outside ? rank : 0;
    from = to;
  }
  const strangers = sorted.filter(({ outside }) => outside).length;
  const others = sorted.length - strangers;
  return strangers === 0 || others === 0 ? 0.5 : (ranks - (strangers * (strangers + 1)) / 2) / (strangers * others);
}
