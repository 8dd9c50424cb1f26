import { denseMargins, marginsOf, type Linear } from './linear';
import { DenseRows, SparseRows, type Rows } from './rows';
import type { Sparse } from './vocabulary';

/** What one view learns from. */
export interface Material {
  readonly rows: Rows;
  /** How closely to follow the samples; which of them is decided on samples the view has not seen. */
  readonly costs: readonly number[];
  marginsOf(linear: Linear, samples: readonly number[]): Float64Array[];
}

const nothing: Sparse = { indices: new Uint32Array(), values: new Float32Array() };

export const lexicalMaterial = (sparse: readonly Sparse[], width: number): Material => ({
  rows: new SparseRows(sparse, width),
  costs: [0.08, 0.4, 1.5],
  marginsOf: (linear, samples) => samples.map((sample) => marginsOf(linear, sparse[sample] ?? nothing)),
});

/** Embeddings lie in a narrow cone; seen from its middle they are told apart. */
export function denseMaterial(vectors: readonly Float32Array[], centre: Float32Array): Material {
  const moved = vectors.map((vector) => vector.map((value, at) => value - (centre[at] ?? 0)));
  return {
    rows: new DenseRows(moved),
    costs: [0.3, 1.5, 4],
    marginsOf: (linear, samples) => samples.map((sample) => denseMargins(linear, moved[sample] ?? new Float32Array())),
  };
}

export function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value / vectors.length));
  return Float32Array.from(sum);
}
