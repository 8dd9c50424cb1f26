import type { Rows } from './rows';

export interface MarginFit {
  /** What a sample on the wrong side of its margin costs; more follows the samples more closely. */
  readonly cost: number;
  readonly passes: number;
  /** Numbers in [0, 1): the order of samples. */
  readonly random: () => number;
}

export interface Separation {
  readonly weights: Float64Array;
  readonly bias: number;
}

const accurateTo = 0.1;

/**
 * The widest margin between the samples of one class and the rest, squared hinge loss, by dual coordinate descent with
 * shrinking (Hsieh et al. 2008): a sample that lies safely on its side is left out of the next pass.
 */
export function separate(rows: Rows, samples: readonly number[], inside: (sample: number) => boolean, { cost, passes, random }: MarginFit): Separation {
  const softness = 1 / (2 * cost);
  const weights = new Float64Array(rows.width);
  let bias = 0;
  const signs = Float64Array.from(samples, (sample) => (inside(sample) ? 1 : -1));
  const curvatures = Float64Array.from(samples, (sample) => rows.square(sample) + 1 + softness);
  const alphas = new Float64Array(samples.length);
  const order = samples.map((_, at) => at);
  let active = order.length;
  let safe = Infinity;
  for (let pass = 0; pass < passes; pass += 1) {
    let [steepest, flattest] = [-Infinity, Infinity];
    for (let nth = 0; nth < active; nth += 1) {
      swap(order, nth, nth + Math.floor(random() * (active - nth)));
      const at = order[nth] ?? 0;
      const [row, sign, alpha] = [samples[at] ?? 0, signs[at] ?? 1, alphas[at] ?? 0];
      const slope = sign * (rows.dot(row, weights) + bias) - 1 + softness * alpha;
      if (alpha === 0 && slope > safe) {
        active -= 1;
        swap(order, nth, active);
        nth -= 1;
        continue;
      }
      const projected = alpha === 0 ? Math.min(slope, 0) : slope;
      steepest = Math.max(steepest, projected);
      flattest = Math.min(flattest, projected);
      if (Math.abs(projected) < 1e-12) continue;
      const next = Math.max(0, alpha - slope / (curvatures[at] ?? 1));
      alphas[at] = next;
      const by = (next - alpha) * sign;
      rows.add(row, by, weights);
      bias += by;
    }
    if (steepest - flattest <= accurateTo) {
      if (active === order.length) break;
      // Settled among those in play: all are looked at once more.
      active = order.length;
      safe = Infinity;
      continue;
    }
    safe = steepest > 0 ? steepest : Infinity;
  }
  return { weights, bias };
}

function swap(order: number[], one: number, other: number): void {
  const kept = order[one] ?? 0;
  order[one] = order[other] ?? 0;
  order[other] = kept;
}
