import { createRequire } from 'node:module';

/** The rows nearest to a row of the same width, nearest first. */
export type NearestRows = (block: Int8Array, row: Int8Array, width: number, most: number) => number[];

/** Every row is looked at; the SIMD kernels of usearch where they are built for the platform, plain code elsewhere. */
export const nearestRows: NearestRows = withUsearch() ?? plainly;

/** A few rows are done before a foreign call has begun. */
const worthCalling = 512;

function withUsearch(): NearestRows | undefined {
  try {
    const { exactSearch, MetricKind } = createRequire(__filename)('usearch') as typeof import('usearch');
    return (block, row, width, most) => {
      const count = block.length / width;
      if (count < worthCalling) return plainly(block, row, width, most);
      return Array.from(exactSearch(block, row, width, Math.min(most, count), MetricKind.IP, 2).keys, Number);
    };
  } catch {
    return undefined;
  }
}

function plainly(block: Int8Array, row: Int8Array, width: number, most: number): number[] {
  const count = block.length / width;
  const likeness = new Int32Array(count);
  for (let nth = 0; nth < count; nth += 1) likeness[nth] = dot(block, nth * width, row);
  return Array.from(likeness.keys()).sort((one, other) => (likeness[other] ?? 0) - (likeness[one] ?? 0)).slice(0, most);
}

export function dot(block: Int8Array, from: number, row: Int8Array): number {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += (block[from + at] ?? 0) * (row[at] ?? 0);
  return sum;
}
