import { Injectable } from '@nestjs/common';
import { codesIn } from '../text/codes';
import type { Language } from '../text/language';
import { balances, fuse, weightOfWords, type Bests } from './domain/fusion';
import type { Found } from './domain/lexical-index';
import { IndexedLanguage, type LanguageState } from './indexed-language';
import type { ModelVector } from './models';
import { questionLanguage } from './question-language';
import { questionTerms, tellingWords, type TellingWord } from './search-terms';
import type { Searchable } from './searchable';
import { Synonyms } from './synonyms';

export interface Question {
  readonly text: string;
  readonly language: Language;
  /** One a model; null when the models are down: words alone decide. */
  readonly vectors: readonly ModelVector[] | null;
  /** Probabilities of categories, when somebody read the text before. */
  readonly categories?: ReadonlyMap<string, number>;
  /** Matches below it are not worth showing; -Infinity gives the nearest there is, however far. */
  readonly leastScore?: number;
}

export interface Match {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  /** What each leg says by itself, 0 to 1; undefined when it says nothing. */
  readonly dense: number | undefined;
  readonly lexical: number;
  readonly words: readonly string[];
  readonly codes: readonly string[];
  readonly sameCategory: boolean;
  /** Found by words only. */
  readonly degraded: boolean;
}

export type IndexState = Readonly<Record<Language, LanguageState>>;

const categoryWeight = 0.15;
const usualLeastScore = 0.05;
const known = 0.6;
const otherLanguage = 0.85;
/** So many matches come with the words they share with the question. */
const explained = 50;
/** So many by each leg are compared in full. */
const candidates = 192;
const mostTerms = 64;
/** Of a pasted log only the beginning is asked. */
const longestQuestion = 4_000;

/** All published articles in memory. */
@Injectable()
export class ArticleIndex {
  private languages: Record<Language, IndexedLanguage> = { zh: new IndexedLanguage(), en: new IndexedLanguage() };

  constructor(private readonly synonyms: Synonyms) {}

  get size(): number {
    return this.languages.zh.size + this.languages.en.size;
  }

  put(article: Searchable): void {
    this.remove(article.id);
    this.languages[article.language].put(article);
  }

  /** Vectors of an article's passages by one model, head first. */
  putVectors(id: string, model: string, vectors: readonly Float32Array[]): void {
    for (const language of Object.values(this.languages)) language.putVectors(id, model, vectors);
  }

  remove(id: string): void {
    for (const language of Object.values(this.languages)) language.remove(id);
  }

  /** The asker's language when its articles know what is asked, however it is written: `vpn` is no English question. */
  languageFor(text: string, asker: Language): Language {
    const detected = questionLanguage(text, asker);
    if (detected === asker) return asker;
    const terms = questionTerms(text);
    const [best] = this.languages[asker].words.search(terms, 1, this.synonyms.termsFor(text, terms));
    return best !== undefined && best.coverage >= known ? asker : detected;
  }

  /** Articles in the question's language come by meaning and words, those in the other by codes only. */
  search({ text, language, vectors, categories, leastScore = usualLeastScore }: Question): Match[] {
    const asked = text.slice(0, longestQuestion);
    const own = this.languages[language];
    const terms = own.tellingTerms(questionTerms(asked), mostTerms);
    const found = own.words.search(terms, candidates, this.synonyms.termsFor(asked, terms));
    const codes = codesIn(asked);
    const named = own.naming(codes);
    const lexical = new Map(found.map((entry) => [entry.id, entry]));
    const near = vectors === null ? new Map<string, number>() : own.near([...lexical.keys(), ...named.keys()], vectors, candidates);
    const weight = weightOfWords(balances[language], bestsOf(near, found, terms.length));
    const matches = [...new Set([...lexical.keys(), ...near.keys(), ...named.keys()])].map((id) =>
      this.match(own, id, { lexical: lexical.get(id), dense: near.get(id), named, weight, categories }),
    );
    matches.push(...this.inOther(language === 'zh' ? 'en' : 'zh', codes, terms, { weight, categories }));
    const sorted = matches.filter(({ score }) => score >= leastScore).sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
    const words = tellingWords(asked);
    return sorted.map((match, nth) => (nth < explained && match.lexical > 0 ? { ...match, words: this.inCommon(match.id, words) } : match));
  }

  /** Pairs of one language that say nearly the same, the likest first. */
  duplicates(most: number): { readonly ids: readonly [string, string]; readonly likeness: number }[] {
    return Object.values(this.languages).flatMap((language) => language.duplicates()).sort((one, other) => other.likeness - one.likeness).slice(0, most);
  }

  state(): IndexState {
    return { zh: this.languages.zh.state(), en: this.languages.en.state() };
  }

  /** What was put before is gone. */
  restore(state: IndexState): void {
    this.languages = { zh: new IndexedLanguage(), en: new IndexedLanguage() };
    this.languages.zh.restore(state.zh);
    this.languages.en.restore(state.en);
  }

  private inCommon(id: string, words: readonly TellingWord[]): string[] {
    return Object.values(this.languages).flatMap((language) => language.inCommon(id, words));
  }

  /** Articles in the other language are found by codes and names with digits: those are written alike. */
  private inOther(language: Language, codes: ReadonlySet<string>, asked: readonly string[], about: Pick<About, 'weight' | 'categories'>): Match[] {
    const other = this.languages[language];
    const terms = asked.filter((term) => /\d/.test(term));
    const share = terms.length / Math.max(1, asked.length);
    const named = other.naming(codes);
    const lexical = new Map(other.words.search(terms, candidates).map((entry) => [entry.id, entry]));
    return [...new Set([...named.keys(), ...lexical.keys()])].map((id) => {
      const found = lexical.get(id);
      const match = this.match(other, id, { ...about, named, lexical: found && { ...found, score: found.score * share }, dense: undefined });
      return { ...match, score: match.score * otherLanguage };
    });
  }

  private match(index: IndexedLanguage, id: string, about: About): Match {
    const { lexical, dense, weight, categories } = about;
    const codes = about.named.get(id) ?? [];
    const probability = categories?.get(index.categoryOf(id) ?? '') ?? 0;
    const score = fuse({ dense, lexical: lexical?.score ?? 0, codes: codes.length }, weight);
    return {
      id, dense, lexical: lexical?.score ?? 0, codes,
      score: score + (1 - score) * categoryWeight * probability * score,
      words: [],
      sameCategory: probability >= 0.5,
      degraded: dense === undefined,
    };
  }
}

interface About {
  readonly lexical: Found | undefined;
  readonly dense: number | undefined;
  /** The codes of the question that each article names. */
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly weight: number;
  readonly categories: ReadonlyMap<string, number> | undefined;
}

function bestsOf(near: ReadonlyMap<string, number>, found: readonly Found[], terms: number): Bests {
  const [best, second] = found;
  return {
    terms,
    nearest: Math.max(0, ...near.values()),
    coverage: found.reduce((most, { coverage }) => Math.max(most, coverage), 0),
    lead: (best?.score ?? 0) - (second?.score ?? 0),
  };
}
