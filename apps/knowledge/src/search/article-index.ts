import { Injectable } from '@nestjs/common';
import { codesIn } from '../text/codes';
import type { Language } from '../text/language';
import { balances, fuse, weightOfWords } from './domain/fusion';
import type { Found } from './domain/lexical-index';
import { IndexedLanguage } from './indexed-language';
import type { ModelVector } from './models';
import { questionTerms } from './search-terms';
import type { Searchable } from './searchable';
import { Synonyms } from './synonyms';

export interface Question {
  readonly text: string;
  readonly language: Language;
  /** One a model; null when the models are down: words alone decide. */
  readonly vectors: readonly ModelVector[] | null;
  /** Probabilities of categories, when somebody read the text before. */
  readonly categories?: ReadonlyMap<string, number>;
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

const categoryWeight = 0.15;
const leastScore = 0.05;
const otherLanguage = 0.85;
/** So many by each leg are compared in full. */
const candidates = 192;
const mostTerms = 64;
/** Of a pasted log only the beginning is asked. */
const longestQuestion = 4_000;

/** All published articles in memory. */
@Injectable()
export class ArticleIndex {
  private readonly languages = { zh: new IndexedLanguage(), en: new IndexedLanguage() } as const;

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

  /** Articles in the question's language first come by meaning and words, those in the other by codes only. */
  search({ text, language, vectors, categories }: Question): Match[] {
    const asked = text.slice(0, longestQuestion);
    const own = this.languages[language];
    const terms = own.tellingTerms(questionTerms(asked), mostTerms);
    const found = own.words.search(terms, candidates, this.synonyms.termsFor(asked, terms));
    const codes = codesIn(asked);
    const lexical = new Map(found.map((entry) => [entry.id, entry]));
    const near = vectors === null ? new Map<string, number>() : own.near([...lexical.keys(), ...own.naming(codes).keys()], vectors, candidates);
    const weight = weightOfWords(balances[language], Math.max(0, ...near.values()), Math.max(0, ...found.map(({ coverage }) => coverage)));
    const matches = [...new Set([...lexical.keys(), ...near.keys(), ...own.naming(codes).keys()])].map((id) =>
      this.match(own, id, { lexical: lexical.get(id), dense: near.get(id), codes, weight, terms, categories }),
    );
    const other = this.languages[language === 'zh' ? 'en' : 'zh'];
    for (const id of other.naming(codes).keys()) {
      const match = this.match(other, id, { lexical: undefined, dense: undefined, codes, weight, terms, categories });
      matches.push({ ...match, score: match.score * otherLanguage });
    }
    return matches.filter(({ score }) => score >= leastScore).sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  }

  private match(index: IndexedLanguage, id: string, about: About): Match {
    const { lexical, dense, codes, weight, terms, categories } = about;
    const named = index.naming(codes).get(id) ?? [];
    const probability = categories?.get(index.categoryOf(id) ?? '') ?? 0;
    const score = fuse({ dense, lexical: lexical?.score ?? 0, codes: named.length }, weight);
    return {
      id, dense, lexical: lexical?.score ?? 0, codes: named,
      score: score + (1 - score) * categoryWeight * probability * score,
      words: lexical === undefined ? [] : index.telling(id, terms),
      sameCategory: probability >= 0.5,
      degraded: dense === undefined,
    };
  }
}

interface About {
  readonly lexical: Found | undefined;
  readonly dense: number | undefined;
  readonly codes: ReadonlySet<string>;
  readonly weight: number;
  readonly terms: readonly string[];
  readonly categories: ReadonlyMap<string, number> | undefined;
}
