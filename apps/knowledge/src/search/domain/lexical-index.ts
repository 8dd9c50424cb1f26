/** BM25's k1 and b. */
const steepness = 1.2;
const flatness = 0.6;
/** A posting is a document's place and how much of the term it has, in sixteenths of a mention up to 16. */
const weightBits = 8;
const weightSteps = 16;
const heaviest = 2 ** weightBits - 1;
const mostPlaces = 2 ** (32 - weightBits);

export interface Found {
  readonly id: string;
  /** Share of the question's weight: 0 to 1. */
  readonly score: number;
  /** Share of the question's telling terms that are there at all: 0 to 1. */
  readonly coverage: number;
}

export interface Posting {
  entries: Uint32Array;
  count: number;
}

export interface LexicalState {
  readonly ids: readonly string[];
  readonly lengths: Float32Array;
  readonly terms: readonly string[];
  readonly counts: Uint32Array;
  readonly entries: Uint32Array;
}

/** BM25 over weighted terms; documents come and go. Postings lie in blocks of numbers, so that 100,000 documents fit. */
export class LexicalIndex {
  private readonly postings = new Map<string, Posting>();
  /** Pairs of Chinese characters by each character: a question of one character finds all that contain it. */
  private readonly pairs = new Map<string, string[]>();
  private readonly places = new Map<string, number>();
  private ids: (string | null)[] = [];
  private lengths = new Float32Array(64);
  private totalLength = 0;
  private scores = new Float32Array(64);
  private covered = new Float32Array(64);

  get size(): number {
    return this.places.size;
  }

  put(id: string, terms: ReadonlyMap<string, number>): void {
    this.remove(id);
    const place = this.ids.length;
    if (place >= mostPlaces) throw new Error(`more than ${mostPlaces} documents`);
    this.ids.push(id);
    this.places.set(id, place);
    let length = 0;
    for (const [term, weight] of terms) {
      this.append(this.postingOf(term), place * 2 ** weightBits + Math.min(heaviest, Math.max(1, Math.round(weight * weightSteps))));
      length += weight;
    }
    this.reserve(place + 1);
    this.lengths[place] = length;
    this.totalLength += length;
  }

  remove(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.places.delete(id);
    this.ids[place] = null;
    this.totalLength -= this.lengths[place] ?? 0;
    if (this.ids.length - this.places.size > Math.max(64, this.places.size / 4)) this.compact();
  }

  /** How much a term distinguishes; a term that no document has distinguishes most. */
  rarity(term: string): number {
    return this.rarityOf(this.postings.get(term)?.count ?? 0);
  }

  has(id: string, term: string): boolean {
    const place = this.places.get(id);
    const posting = this.postings.get(term);
    if (place === undefined || !posting) return false;
    let from = 0;
    let to = posting.count - 1;
    while (from <= to) {
      const middle = (from + to) >>> 1;
      const there = (posting.entries[middle] ?? 0) >>> weightBits;
      if (there === place) return true;
      if (there < place) from = middle + 1;
      else to = middle - 1;
    }
    return false;
  }

  /**
   * The best documents first. `instead` holds synonyms: what they add to a document makes up for what it lacks of the
   * question, by their weight.
   */
  search(asked: readonly string[], most: number, instead: ReadonlyMap<string, number> = new Map()): Found[] {
    const touched: number[] = [];
    let total = 0;
    for (const term of asked) total += this.add(term, 1, touched);
    for (const [term, weight] of instead) this.add(term, weight, touched);
    const found = this.best(touched, most, total || 1);
    for (const place of touched) this.scores[place] = this.covered[place] = 0;
    return found;
  }

  /** Adds what a term is worth to every document that has it; returns how much it distinguishes. */
  private add(term: string, share: number, touched: number[]): number {
    const { entries, count } = this.havingOf(term);
    const rarity = this.rarityOf(count);
    const average = this.totalLength / Math.max(1, this.size);
    for (let nth = 0; nth < count; nth += 1) {
      const entry = entries[nth] ?? 0;
      const place = entry >>> weightBits;
      const times = (entry & heaviest) / weightSteps;
      const worth = times / (times + steepness * (1 - flatness + (flatness * (this.lengths[place] ?? 0)) / average));
      if (this.covered[place] === 0) touched.push(place);
      this.scores[place] = (this.scores[place] ?? 0) + share * rarity * worth;
      this.covered[place] = (this.covered[place] ?? 0) + share * rarity;
    }
    return rarity;
  }

  private rarityOf(count: number): number {
    const having = Math.min(this.size, count);
    return Math.log(1 + (this.size - having + 0.5) / (having + 0.5));
  }

  private best(touched: readonly number[], most: number, total: number): Found[] {
    const worth = touched.filter((place) => this.ids[place] !== null).map((place) => this.scores[place] ?? 0).sort((one, other) => other - one);
    const least = worth[most - 1] ?? 0;
    return touched
      .flatMap((place) => {
        const id = this.ids[place];
        const score = this.scores[place] ?? 0;
        return !id || score < least ? [] : [{ id, score: Math.min(1, score / total), coverage: Math.min(1, (this.covered[place] ?? 0) / total) }];
      })
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, most);
  }

  private havingOf(term: string): Posting {
    const own = this.postings.get(term);
    const pairs = term.length === 1 ? this.pairs.get(term) : undefined;
    if (!pairs) return own ?? { entries: new Uint32Array(0), count: 0 };
    const heaviestOf = new Map<number, number>();
    for (const posting of [own, ...pairs.map((pair) => this.postings.get(pair))]) {
      for (const entry of posting?.entries.subarray(0, posting.count) ?? []) {
        const place = entry >>> weightBits;
        heaviestOf.set(place, Math.max(heaviestOf.get(place) ?? 0, entry));
      }
    }
    return { entries: Uint32Array.from(heaviestOf.values()).sort(), count: heaviestOf.size };
  }

  private postingOf(term: string): Posting {
    const known = this.postings.get(term);
    if (known) return known;
    const posting = { entries: new Uint32Array(2), count: 0 };
    this.postings.set(term, posting);
    this.know(term);
    return posting;
  }

  private know(term: string): void {
    if (term.length !== 2 || !/^\p{Script=Han}/u.test(term)) return;
    for (const character of new Set(term)) {
      const pairs = this.pairs.get(character);
      if (pairs) pairs.push(term);
      else this.pairs.set(character, [term]);
    }
  }

  private append(posting: Posting, entry: number): void {
    if (posting.count === posting.entries.length) {
      const larger = new Uint32Array(Math.max(2, posting.count * 2));
      larger.set(posting.entries);
      posting.entries = larger;
    }
    posting.entries[posting.count] = entry;
    posting.count += 1;
  }

  private reserve(count: number): void {
    if (count <= this.lengths.length) return;
    const larger = new Float32Array(count * 2);
    larger.set(this.lengths);
    this.lengths = larger;
    this.scores = new Float32Array(count * 2);
    this.covered = new Float32Array(count * 2);
  }

  /** All of it as a few blocks, e.g. for a file. */
  state(): LexicalState {
    this.compact();
    const terms = [...this.postings.keys()];
    const counts = Uint32Array.from(this.postings.values(), ({ count }) => count);
    const entries = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
    let from = 0;
    for (const posting of this.postings.values()) {
      entries.set(posting.entries.subarray(0, posting.count), from);
      from += posting.count;
    }
    return { ids: this.ids.filter((id) => id !== null), lengths: this.lengths.slice(0, this.ids.length), terms, counts, entries };
  }

  static of({ ids, lengths, terms, counts, entries }: LexicalState): LexicalIndex {
    const index = new LexicalIndex();
    index.reserve(ids.length);
    ids.forEach((id, place) => index.places.set(id, place));
    index.ids = [...ids];
    index.lengths.set(lengths);
    index.totalLength = lengths.reduce((sum, length) => sum + length, 0);
    let from = 0;
    terms.forEach((term, nth) => {
      const count = counts[nth] ?? 0;
      if (count > 0) {
        index.postings.set(term, { entries: entries.subarray(from, from + count), count });
        index.know(term);
      }
      from += count;
    });
    return index;
  }

  /** Gives the places of removed documents away; the order of the others stays. */
  private compact(): void {
    const moved = new Int32Array(this.ids.length).fill(-1);
    const ids: string[] = [];
    this.ids.forEach((id, place) => {
      if (id === null) return;
      moved[place] = ids.length;
      this.lengths[ids.length] = this.lengths[place] ?? 0;
      this.places.set(id, ids.length);
      ids.push(id);
    });
    this.ids = ids;
    for (const posting of this.postings.values()) {
      const kept = posting.entries.subarray(0, posting.count).filter((entry) => (moved[entry >>> weightBits] ?? -1) >= 0);
      posting.entries = kept.map((entry) => (moved[entry >>> weightBits] ?? 0) * 2 ** weightBits + (entry & heaviest));
      posting.count = kept.length;
    }
  }
}
