import { seeded } from './chances';
import type { Rows } from './rows';
import { separate } from './support-vectors';
import type { Sparse } from './vocabulary';

/** One weight per feature and class, one bias per class; `weights[feature * classes + class]`. */
export interface Linear {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

const mostPasses = 30;

/** Each class against all others. */
export function fitLinear(rows: Rows, samples: readonly number[], labels: Uint16Array, classes: number, cost: number): Linear {
  const weights = new Float32Array(rows.width * classes);
  const bias = new Float32Array(classes);
  for (let k = 0; k < classes; k += 1) {
    const separation = separate(rows, samples, (sample) => labels[sample] === k, { cost, passes: mostPasses, random: seeded(k + 1) });
    bias[k] = separation.bias;
    for (let at = 0; at < rows.width; at += 1) weights[at * classes + k] = separation.weights[at] ?? 0;
  }
  return { classes, weights, bias };
}

/** How far a text lies on the side of each class. */
export function marginsOf({ classes, weights, bias }: Linear, { indices, values }: Sparse): Float64Array {
  const margins = Float64Array.from(bias);
  for (let at = 0; at < indices.length; at += 1) {
    const from = (indices[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let k = 0; k < classes; k += 1) margins[k] = (margins[k] ?? 0) + (weights[from + k] ?? 0) * value;
  }
  return margins;
}

export function denseMargins({ classes, weights, bias }: Linear, vector: Float32Array): Float64Array {
  const margins = Float64Array.from(bias);
  for (let at = 0; at < vector.length; at += 1) {
    const value = vector[at] ?? 0;
    const from = at * classes;
    for (let k = 0; k < classes; k += 1) margins[k] = (margins[k] ?? 0) + (weights[from + k] ?? 0) * value;
  }
  return margins;
}
