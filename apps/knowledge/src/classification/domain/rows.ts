import type { Sparse } from './vocabulary';

/** Texts as numbers, one row a text; what a linear classifier needs of them and no more. */
export interface Rows {
  readonly count: number;
  readonly width: number;
  /** Product of a row and the weights. */
  dot(row: number, weights: Float64Array): number;
  /** Adds a multiple of a row to the weights. */
  add(row: number, by: number, weights: Float64Array): void;
  square(row: number): number;
}

/** Few entries of many: word and character terms. All entries lie in two long arrays. */
export class SparseRows implements Rows {
  private readonly starts: Uint32Array;
  private readonly indices: Uint32Array;
  private readonly values: Float32Array;
  readonly count: number;

  constructor(rows: readonly Sparse[], readonly width: number) {
    this.count = rows.length;
    this.starts = new Uint32Array(rows.length + 1);
    rows.forEach(({ indices }, row) => (this.starts[row + 1] = (this.starts[row] ?? 0) + indices.length));
    this.indices = new Uint32Array(this.starts[rows.length] ?? 0);
    this.values = new Float32Array(this.indices.length);
    rows.forEach(({ indices, values }, row) => {
      this.indices.set(indices, this.starts[row]);
      this.values.set(values, this.starts[row]);
    });
  }

  dot(row: number, weights: Float64Array): number {
    const end = this.starts[row + 1] ?? 0;
    let sum = 0;
    for (let at = this.starts[row] ?? 0; at < end; at += 1) sum += (this.values[at] ?? 0) * (weights[this.indices[at] ?? 0] ?? 0);
    return sum;
  }

  add(row: number, by: number, weights: Float64Array): void {
    const end = this.starts[row + 1] ?? 0;
    for (let at = this.starts[row] ?? 0; at < end; at += 1) {
      const place = this.indices[at] ?? 0;
      weights[place] = (weights[place] ?? 0) + by * (this.values[at] ?? 0);
    }
  }

  square(row: number): number {
    const end = this.starts[row + 1] ?? 0;
    let sum = 0;
    for (let at = this.starts[row] ?? 0; at < end; at += 1) sum += (this.values[at] ?? 0) ** 2;
    return sum;
  }
}

/** Every entry of every row: embeddings. */
export class DenseRows implements Rows {
  private readonly values: Float32Array;
  readonly count: number;
  readonly width: number;

  constructor(rows: readonly Float32Array[]) {
    this.count = rows.length;
    this.width = rows[0]?.length ?? 0;
    this.values = new Float32Array(this.count * this.width);
    rows.forEach((values, row) => this.values.set(values, row * this.width));
  }

  dot(row: number, weights: Float64Array): number {
    const { values, width } = this;
    const start = row * width;
    let sum = 0;
    for (let at = 0; at < width; at += 1) sum += (values[start + at] ?? 0) * (weights[at] ?? 0);
    return sum;
  }

  add(row: number, by: number, weights: Float64Array): void {
    const { values, width } = this;
    const start = row * width;
    for (let at = 0; at < width; at += 1) weights[at] = (weights[at] ?? 0) + by * (values[start + at] ?? 0);
  }

  square(row: number): number {
    const start = row * this.width;
    let sum = 0;
    for (let at = 0; at < this.width; at += 1) sum += (this.values[start + at] ?? 0) ** 2;
    return sum;
  }
}
