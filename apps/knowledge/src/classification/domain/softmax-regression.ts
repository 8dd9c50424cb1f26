import type { Sparse } from './vocabulary';

/** One weight per feature and class, one bias per class; `weights[feature * classes + class]`. */
export interface Linear {
  readonly classes: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

export interface Fit {
  readonly classes: number;
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  /** L2 penalty on the weights a sample touches. */
  readonly decay: number;
  /** Numbers in [0, 1): the order of samples. */
  readonly random: () => number;
}

export function scoresOf({ classes, weights, bias }: Linear, { indices, values }: Sparse): Float64Array {
  const scores = Float64Array.from(bias);
  for (let at = 0; at < indices.length; at += 1) {
    const from = (indices[at] ?? 0) * classes;
    const value = values[at] ?? 0;
    for (let k = 0; k < classes; k += 1) scores[k] = (scores[k] ?? 0) + (weights[from + k] ?? 0) * value;
  }
  return scores;
}

export function probabilities(scores: Float64Array, temperature = 1): Float64Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const raised = scores.map((score) => Math.exp((score - highest) / temperature));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
}

/** Multinomial logistic regression by stochastic gradient steps whose length AdaGrad decides per weight. */
export function fitSoftmax(samples: readonly Sparse[], labels: readonly number[], fit: Fit): Linear {
  const { classes, features, epochs, rate, decay } = fit;
  const weights = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const squares = new Float32Array(features * classes).fill(1e-6);
  const biasSquares = new Float32Array(classes).fill(1e-6);
  const order = samples.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, fit.random);
    for (const index of order) {
      const sample = samples[index];
      if (!sample) continue;
      const errors = probabilities(scoresOf({ classes, weights, bias }, sample));
      const label = labels[index] ?? 0;
      errors[label] = (errors[label] ?? 0) - 1;
      for (let k = 0; k < classes; k += 1) step(bias, biasSquares, k, errors[k] ?? 0, rate);
      for (let at = 0; at < sample.indices.length; at += 1) {
        const from = (sample.indices[at] ?? 0) * classes;
        const value = sample.values[at] ?? 0;
        for (let k = 0; k < classes; k += 1) step(weights, squares, from + k, (errors[k] ?? 0) * value + decay * (weights[from + k] ?? 0), rate);
      }
    }
  }
  return { classes, weights, bias };
}

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: number, rate: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(square);
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
