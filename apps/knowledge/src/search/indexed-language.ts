import { codeForm } from '../text/codes';
import { LexicalIndex, type LexicalState } from './domain/lexical-index';
import { shareOf, type ModelVector } from './models';
import { PassageVectors, rowOf, type PassageState } from './passage-vectors';
import { documentTerms, type TellingWord } from './search-terms';
import type { Searchable } from './searchable';

/** How much a mention counts by where it stands. */
const places = { title: 2, symptoms: 1.5, body: 1, codes: 2 } as const;
const mostWords = 5;
const mostCompared = 5_000;
const nearlyAlike = 0.93;

/** What is kept of an article beside its terms and vectors. */
export interface Kept {
  readonly categoryId: string | null;
  readonly errorCodes: readonly string[];
}

export interface LanguageState {
  readonly words: LexicalState;
  readonly kept: readonly (readonly [string, Kept])[];
  readonly models: readonly (readonly [string, PassageState])[];
}

/** The published articles of one language. */
export class IndexedLanguage {
  words = new LexicalIndex();
  private readonly kept = new Map<string, Kept>();
  private readonly byCode = new Map<string, Map<string, string>>();
  private readonly byModel = new Map<string, PassageVectors>();

  get size(): number {
    return this.kept.size;
  }

  put({ id, title, symptoms, body, errorCodes, productVersions, categoryId }: Searchable): void {
    const terms = new Map<string, number>();
    const add = (text: string, weight: number): void => documentTerms(text).forEach((term) => terms.set(term, (terms.get(term) ?? 0) + weight));
    add(title, places.title);
    add(symptoms.join('\n'), places.symptoms);
    add(body, places.body);
    add([...errorCodes, ...productVersions].join('\n'), places.codes);
    this.words.put(id, terms);
    this.kept.set(id, { categoryId, errorCodes });
    this.knowCodes(id, errorCodes);
  }

  putVectors(id: string, model: string, vectors: readonly Float32Array[]): void {
    if (!this.kept.has(id)) return;
    const width = vectors[0]?.length ?? 0;
    const passages = this.byModel.get(model) ?? new PassageVectors(width);
    this.byModel.set(model, passages);
    passages.put(id, vectors.map(rowOf));
  }

  remove(id: string): void {
    const kept = this.kept.get(id);
    if (!kept) return;
    this.kept.delete(id);
    this.words.remove(id);
    for (const code of kept.errorCodes) this.byCode.get(codeForm(code))?.delete(id);
    for (const passages of this.byModel.values()) passages.remove(id);
  }

  state(): LanguageState {
    return { words: this.words.state(), kept: [...this.kept], models: [...this.byModel].map(([model, passages]) => [model, passages.state()] as const) };
  }

  restore({ words, kept, models }: LanguageState): void {
    this.words = LexicalIndex.of(words);
    for (const [id, entry] of kept) {
      this.kept.set(id, entry);
      this.knowCodes(id, entry.errorCodes);
    }
    for (const [model, passages] of models) this.byModel.set(model, PassageVectors.of(passages));
  }

  private knowCodes(id: string, errorCodes: readonly string[]): void {
    for (const code of errorCodes) {
      const form = codeForm(code);
      this.byCode.set(form, (this.byCode.get(form) ?? new Map<string, string>()).set(id, code));
    }
  }

  categoryOf(id: string): string | null {
    return this.kept.get(id)?.categoryId ?? null;
  }

  /** Articles that name a code of the question as an error code of theirs. */
  naming(codes: ReadonlySet<string>): Map<string, string[]> {
    const naming = new Map<string, string[]>();
    for (const code of codes) for (const [id, written] of this.byCode.get(code) ?? []) naming.set(id, [...(naming.get(id) ?? []), written]);
    return naming;
  }

  /** Likeness of meaning, 0 to 1, of the nearest articles and of those somebody asks for. */
  near(asked: readonly string[], vectors: readonly ModelVector[], most: number): Map<string, number> {
    const rows = vectors.flatMap(({ model, vector }) => {
      const passages = this.byModel.get(model);
      return passages?.width === vector.length ? [{ passages, row: rowOf(vector), share: shareOf(model) }] : [];
    });
    const [first] = rows;
    if (!first) return new Map();
    const near = new Map<string, number>();
    for (const id of [...first.passages.nearest(first.row, most), ...asked]) {
      if (near.has(id)) continue;
      const likeness = rows.map(({ passages, row }) => passages.likeness(id, row));
      const shares = rows.reduce((sum, { share }, nth) => sum + (likeness[nth] === undefined ? 0 : share), 0);
      if (shares > 0) near.set(id, rows.reduce((sum, { share }, nth) => sum + share * (likeness[nth] ?? 0), 0) / shares);
    }
    return near;
  }

  /** Pairs whose heads are nearly alike, among the articles that came last. */
  duplicates(): { readonly ids: readonly [string, string]; readonly likeness: number }[] {
    const [passages] = this.byModel.values();
    if (!passages) return [];
    return [...this.kept.keys()].slice(-mostCompared).flatMap((id) => {
      const [head] = passages.rowsOf(id) ?? [];
      if (!head) return [];
      return [...passages.nearest(head, 8)]
        .filter((other) => id < other)
        .map((other) => ({ ids: [id, other] as const, likeness: passages.headLikeness(other, head) ?? 0 }))
        .filter(({ likeness }) => likeness >= nearlyAlike);
    });
  }

  /** The terms that distinguish most: a long text is asked by these. */
  tellingTerms(terms: readonly string[], most: number): readonly string[] {
    if (terms.length <= most) return terms;
    return [...terms].sort((one, other) => this.words.rarity(other) - this.words.rarity(one)).slice(0, most);
  }

  /** The words that an article shares with a question, the rarest first. */
  inCommon(id: string, words: readonly TellingWord[]): string[] {
    if (!this.kept.has(id)) return [];
    const shared = words.filter(({ terms }) => terms.every((term) => this.words.has(id, term)));
    const rarity = ({ terms }: TellingWord): number => Math.max(...terms.map((term) => this.words.rarity(term)));
    return shared.sort((one, other) => rarity(other) - rarity(one)).slice(0, mostWords).map(({ word }) => word);
  }
}
