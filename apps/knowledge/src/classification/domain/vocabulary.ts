/** The non-zero entries of a long vector. */
export interface Sparse {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** TF-IDF: which terms count, and how much each distinguishes. */
export class Vocabulary {
  private readonly places: ReadonlyMap<string, number>;

  constructor(readonly terms: readonly string[], readonly rarities: Float32Array) {
    this.places = new Map(terms.map((term, place) => [term, place]));
  }

  /** Terms of at least `leastDocuments` texts, the `most` commonest of them. */
  static of(texts: readonly (readonly string[])[], { leastDocuments = 2, most = 30_000 } = {}): Vocabulary {
    const documents = new Map<string, number>();
    for (const terms of texts) for (const term of new Set(terms)) documents.set(term, (documents.get(term) ?? 0) + 1);
    const kept = [...documents].filter(([, count]) => count >= leastDocuments).sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1)).slice(0, most);
    const rarities = Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1);
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
