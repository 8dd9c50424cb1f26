/** Softmax of scores. */
export function probabilities(scores: ArrayLike<number>): Float64Array {
  let most = -Infinity;
  for (let k = 0; k < scores.length; k += 1) most = Math.max(most, scores[k] ?? 0);
  const chances = Float64Array.from(scores, (score) => Math.exp(score - most));
  const sum = chances.reduce((total, chance) => total + chance, 0);
  return chances.map((chance) => chance / sum);
}

export function largestOf(values: ArrayLike<number>): { readonly at: number; readonly value: number } {
  let at = 0;
  for (let k = 1; k < values.length; k += 1) if ((values[k] ?? 0) > (values[at] ?? 0)) at = k;
  return { at, value: values[at] ?? 0 };
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
