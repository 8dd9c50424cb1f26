/** BM25 over words; documents come and go. */
export class LexicalIndex {
  private readonly postings = new Map<string, Map<string, number>>();
  private readonly documents = new Map<string, { readonly words: ReadonlySet<string>; readonly length: number }>();
  private totalLength = 0;

  put(id: string, words: readonly string[]): void {
    this.remove(id);
    for (const word of words) {
      const posting = this.postings.get(word) ?? new Map<string, number>();
      posting.set(id, (posting.get(id) ?? 0) + 1);
      this.postings.set(word, posting);
    }
    this.documents.set(id, { words: new Set(words), length: words.length });
    this.totalLength += words.length;
  }

  remove(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    for (const word of document.words) {
      const posting = this.postings.get(word);
      posting?.delete(id);
      if (posting?.size === 0) this.postings.delete(word);
    }
    this.documents.delete(id);
    this.totalLength -= document.length;
  }

  /** How much a word distinguishes; 0 when no document has it. */
  rarity(word: string): number {
    const having = this.postings.get(word)?.size ?? 0;
    return having === 0 ? 0 : Math.log(1 + (this.documents.size - having + 0.5) / (having + 0.5));
  }

  has(id: string, word: string): boolean {
    return this.documents.get(id)?.words.has(word) ?? false;
  }

  /** Share of the query's weight that a document has: 0 to 1; documents without any of its words are absent. */
  search(query: readonly string[]): Map<string, number> {
    const scores = new Map<string, number>();
    const averageLength = this.totalLength / Math.max(1, this.documents.size);
    let most = 0;
    for (const word of new Set(query)) {
      const rarity = this.rarity(word);
      most += rarity * (steepness + 1);
      for (const [id, times] of this.postings.get(word) ?? []) {
        const length = this.documents.get(id)?.length ?? averageLength;
        const weight = (times * (steepness + 1)) / (times + steepness * (1 - flatness + (flatness * length) / averageLength));
        scores.set(id, (scores.get(id) ?? 0) + rarity * weight);
      }
    }
    for (const [id, score] of scores) scores.set(id, Math.min(1, score / most));
    return scores;
  }
}

/** BM25's k1 and b. */
const steepness = 1.2;
const flatness = 0.6;
