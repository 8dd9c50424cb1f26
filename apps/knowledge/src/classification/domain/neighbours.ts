/** Labelled examples as vectors of small integers: a quarter of the memory, the same neighbours. */
export interface Neighbours {
  /** The middle of all; seen from there, texts differ more. */
  readonly centre: Float32Array;
  readonly vectors: Int8Array;
  /** Of each vector: its length in steps of the integers. */
  readonly lengths: Float32Array;
  readonly labels: Uint16Array;
  readonly ids: readonly string[];
}

export interface Neighbour {
  readonly id: string;
  readonly label: number;
  /** Cosine, seen from the middle. */
  readonly likeness: number;
}

const finest = 127;

export function neighboursOf(vectors: readonly Float32Array[], centre: Float32Array, labels: Uint16Array, ids: readonly string[]): Neighbours {
  const small = new Int8Array(vectors.length * centre.length);
  const lengths = new Float32Array(vectors.length);
  vectors.forEach((vector, row) => {
    const { steps, length } = inSteps(vector, centre);
    small.set(steps, row * centre.length);
    lengths[row] = length;
  });
  return { centre, vectors: small, lengths, labels, ids };
}

function inSteps(vector: Float32Array, centre: Float32Array): { readonly steps: Int8Array; readonly length: number } {
  const moved = vector.map((value, at) => value - (centre[at] ?? 0));
  const most = moved.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-9);
  const steps = Int8Array.from(moved, (value) => Math.round((value / most) * finest));
  return { steps, length: Math.sqrt(steps.reduce((sum, value) => sum + value * value, 0)) || 1 };
}

/** The nearest examples, nearest first; `admitted` leaves some out. */
export function nearest({ centre, vectors, lengths, labels, ids }: Neighbours, vector: Float32Array, most: number, admitted?: (row: number) => boolean): Neighbour[] {
  const { steps, length } = inSteps(vector, centre);
  const best: { row: number; likeness: number }[] = [];
  for (let row = 0; row < labels.length; row += 1) {
    if (admitted && !admitted(row)) continue;
    const likeness = product(vectors, row * steps.length, steps) / ((lengths[row] ?? 1) * length);
    if (best.length === most && likeness <= (best[most - 1]?.likeness ?? 1)) continue;
    if (best.length === most) best.pop();
    const place = best.findIndex((other) => other.likeness < likeness);
    best.splice(place < 0 ? best.length : place, 0, { row, likeness });
  }
  return best.map(({ row, likeness }) => ({ id: ids[row] ?? '', label: labels[row] ?? 0, likeness }));
}

/** Four sums at once keep the processor busy; whole numbers throughout. */
function product(vectors: Int8Array, start: number, steps: Int8Array): number {
  let [one, two, three, four] = [0, 0, 0, 0];
  const width = steps.length;
  for (let at = 0; at + 3 < width; at += 4) {
    const place = start + at;
    one = (one + (vectors[place] ?? 0) * (steps[at] ?? 0)) | 0;
    two = (two + (vectors[place + 1] ?? 0) * (steps[at + 1] ?? 0)) | 0;
    three = (three + (vectors[place + 2] ?? 0) * (steps[at + 2] ?? 0)) | 0;
    four = (four + (vectors[place + 3] ?? 0) * (steps[at + 3] ?? 0)) | 0;
  }
  return one + two + three + four;
}

export const neighboursAsked = 15;
const sharpness = 8;
const unheard = 1e-3;

/** What the neighbours say of each label: near ones count more. */
export function voicesOf(near: readonly Neighbour[], labels: number): Float64Array {
  const voices = new Float64Array(labels).fill(unheard);
  for (const { label, likeness } of near) voices[label] = (voices[label] ?? 0) + Math.exp(sharpness * (likeness - 1));
  return voices.map(Math.log);
}
