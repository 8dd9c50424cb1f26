import { probabilities } from './chances';

/** What one sample looks like to each view: the margins of all classes. */
export type Seen = readonly Float64Array[];

/** Evidence of all views, each weighed; its softmax is the probability. */
export function weighed(seen: Seen, weights: readonly number[]): Float64Array {
  const scores = new Float64Array(seen[0]?.length ?? 0);
  seen.forEach((margins, view) => {
    const weight = weights[view] ?? 0;
    for (let k = 0; k < scores.length; k += 1) scores[k] = (scores[k] ?? 0) + weight * (margins[k] ?? 0);
  });
  return scores;
}

/** How surprising the right classes are on average. */
export function surprise(samples: readonly Seen[], labels: ArrayLike<number>, weights: readonly number[]): number {
  const sum = samples.reduce((total, seen, at) => total - Math.log(Math.max(1e-12, probabilities(weighed(seen, weights))[labels[at] ?? 0] ?? 0)), 0);
  return sum / Math.max(1, samples.length);
}

const rounds = 200;
const first = 2;

/**
 * The weights under which the right classes are least surprising: combination and temperature in one, as the problem is
 * convex. Samples must be such as the views did not learn from.
 */
export function fitWeights(samples: readonly Seen[], labels: ArrayLike<number>): number[] {
  const views = samples[0]?.length ?? 0;
  let weights = Array.from({ length: views }, () => first);
  let step = 1;
  let now = surprise(samples, labels, weights);
  for (let round = 0; round < rounds && step > 1e-4; round += 1) {
    const slopes = slopesOf(samples, labels, weights);
    const next = weights.map((weight, view) => Math.max(0, weight - step * (slopes[view] ?? 0) * 4));
    const then = surprise(samples, labels, next);
    const better = then < now;
    step *= better ? 1.5 : 0.4;
    if (better && now - then < 1e-7) break;
    if (better) [weights, now] = [next, then];
  }
  return weights;
}

function slopesOf(samples: readonly Seen[], labels: ArrayLike<number>, weights: readonly number[]): number[] {
  const slopes = weights.map(() => 0);
  samples.forEach((seen, at) => {
    const chances = probabilities(weighed(seen, weights));
    seen.forEach((margins, view) => {
      let slope = -(margins[labels[at] ?? 0] ?? 0);
      for (let k = 0; k < margins.length; k += 1) slope += (chances[k] ?? 0) * (margins[k] ?? 0);
      slopes[view] = (slopes[view] ?? 0) + slope / samples.length;
    });
  });
  return slopes;
}
