/** The non-zero entries of a long vector. */
export interface Sparse {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

interface Wish {
  readonly leastDocuments: number;
  readonly most: number;
}

/** TF-IDF: which terms count, and how much each distinguishes. */
export class Vocabulary {
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly terms: readonly string[], readonly rarities: Float32Array) {
    this.places = new Map(terms.map((term, place) => [term, place]));
  }

  /** Terms of at least `leastDocuments` texts, the `most` commonest of them. */
  static of(texts: Iterable<readonly string[]>, { leastDocuments, most }: Wish): Vocabulary {
    const documents = new Map<string, number>();
    let count = 0;
    for (const terms of texts) {
      count += 1;
      for (const term of new Set(terms)) documents.set(term, (documents.get(term) ?? 0) + 1);
    }
    const kept = [...documents].filter(([, seen]) => seen >= leastDocuments).sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1)).slice(0, most);
    const rarities = Float32Array.from(kept, ([, seen]) => Math.log((1 + count) / (1 + seen)) + 1);
    return new Vocabulary(kept.map(([term]) => term), rarities);
  }

  /** Sublinear counts times rarity, at length one. Unknown terms are left out. */
  vectorOf(terms: readonly string[]): Sparse {
    const counts = new Map<number, number>();
    for (const term of terms) {
      const place = this.places.get(term);
      if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const entries = [...counts].sort(([one], [other]) => one - other);
    const values = Float32Array.from(entries, ([place, count]) => (1 + Math.log(count)) * (this.rarities[place] ?? 0));
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
    return { indices: Uint32Array.from(entries, ([place]) => place), values: values.map((value) => value / length) };
  }
}

/** Two vectors one after the other. */
export function joined(one: Sparse, other: Sparse, width: number): Sparse {
  const indices = new Uint32Array(one.indices.length + other.indices.length);
  indices.set(one.indices);
  other.indices.forEach((index, at) => (indices[one.indices.length + at] = width + index));
  const values = new Float32Array(indices.length);
  values.set(one.values);
  values.set(other.values, one.values.length);
  return { indices, values };
}
