import { dot, nearestRows } from './nearest-rows';

/** Unit vectors have small components: 1 lies at 320, so that 0.4 still fits into a byte. */
const unit = 320;
const largest = 127;

export function rowOf(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (component) => Math.max(-largest, Math.min(largest, Math.round(component * unit))));
}

export interface PassageState {
  readonly width: number;
  readonly owners: readonly string[];
  readonly rows: readonly (readonly [string, readonly number[]])[];
  readonly block: Int8Array;
}

/** The passages of articles as rows of bytes, by one model. The first row of an article is its head. */
export class PassageVectors {
  private block: Int8Array = new Int8Array(0);
  private owners: string[] = [];
  private readonly rows = new Map<string, readonly number[]>();

  constructor(readonly width: number) {}

  put(id: string, rows: readonly Int8Array[]): void {
    this.remove(id);
    const first = this.owners.length;
    this.grow(first + rows.length);
    rows.forEach((row, nth) => {
      if (row.length !== this.width) throw new Error(`a vector of ${row.length} among vectors of ${this.width}`);
      this.block.set(row, (first + nth) * this.width);
      this.owners.push(id);
    });
    this.rows.set(id, rows.map((_, nth) => first + nth));
  }

  remove(id: string): void {
    const own = this.rows.get(id);
    if (!own) return;
    this.rows.delete(id);
    for (const row of [...own].sort((one, other) => other - one)) this.giveAway(row);
  }

  /** Articles with a passage among the nearest. */
  nearest(question: Int8Array, most: number): Set<string> {
    const used = this.block.subarray(0, this.owners.length * this.width);
    return new Set(nearestRows(used, question, this.width, most).map((row) => this.owners[row] ?? ''));
  }

  /** Mean of the head's likeness and the best passage's: who answers is near in both. */
  likeness(id: string, question: Int8Array): number | undefined {
    const own = this.rows.get(id);
    if (!own) return undefined;
    const [head = 0, ...parts] = own.map((row) => dot(this.block, row * this.width, question) / unit ** 2);
    return (head + (parts.length === 0 ? head : Math.max(...parts))) / 2;
  }

  headLikeness(id: string, row: Int8Array): number | undefined {
    const [head] = this.rows.get(id) ?? [];
    return head === undefined ? undefined : dot(this.block, head * this.width, row) / unit ** 2;
  }

  rowsOf(id: string): Int8Array[] | undefined {
    return this.rows.get(id)?.map((row) => this.block.slice(row * this.width, (row + 1) * this.width));
  }

  state(): PassageState {
    return { width: this.width, owners: [...this.owners], rows: [...this.rows], block: this.block.slice(0, this.owners.length * this.width) };
  }

  static of({ width, owners, rows, block }: PassageState): PassageVectors {
    const vectors = new PassageVectors(width);
    vectors.owners = [...owners];
    // A copy: what comes from a file lies somewhere inside it, and usearch reads from the beginning.
    vectors.block = block.slice();
    for (const [id, own] of rows) vectors.rows.set(id, own);
    return vectors;
  }

  /** The last row takes its place. */
  private giveAway(row: number): void {
    const last = this.owners.length - 1;
    const mover = this.owners.pop();
    if (row === last || mover === undefined) return;
    this.block.copyWithin(row * this.width, last * this.width, (last + 1) * this.width);
    this.owners[row] = mover;
    this.rows.set(mover, (this.rows.get(mover) ?? []).map((own) => (own === last ? row : own)));
  }

  private grow(count: number): void {
    if (count * this.width <= this.block.length) return;
    const larger = new Int8Array(Math.max(64, Math.ceil(count * 1.5)) * this.width);
    larger.set(this.block);
    this.block = larger;
  }
}
