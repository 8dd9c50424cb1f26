import { Injectable } from '@nestjs/common';
import type { Language } from '../text/language';
import { codeForm, codesIn } from '../text/codes';
import { evidenceOf, fuse } from './domain/fusion';
import { LexicalIndex } from './domain/lexical-index';
import { VectorIndex } from './vector-index';
import { searchWords } from './search-words';

/** A published article as it is found. */
export interface Searchable {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly symptoms: readonly string[];
  readonly body: string;
  readonly categoryId: string | null;
  readonly codes: readonly string[];
}

export interface Question {
  readonly text: string;
  readonly language: Language;
  /** Null when the model is down: words alone decide. */
  readonly vector: Float32Array | null;
  /** Probabilities of categories, when somebody read the text before. */
  readonly categories?: ReadonlyMap<string, number>;
}

export interface Match {
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  readonly words: readonly string[];
  readonly codes: readonly string[];
  readonly sameCategory: boolean;
  /** Found by words only. */
  readonly degraded: boolean;
}

/** Similarity of texts that have nothing in common, by model: below it a score is 0. */
const unrelated = { zh: 0.3, en: 0.45 } as const;
const categoryWeight = 0.15;
const leastScore = 0.05;

/** All published articles in memory. */
@Injectable()
export class ArticleIndex {
  private readonly articles = new Map<string, Searchable>();
  private readonly words = { zh: new LexicalIndex(), en: new LexicalIndex() } as const;
  private readonly heads = { zh: new VectorIndex(), en: new VectorIndex() } as const;
  private readonly passages = { zh: new VectorIndex(), en: new VectorIndex() } as const;

  put(article: Searchable): void {
    this.articles.set(article.id, article);
    const { title, symptoms, body, codes } = article;
    this.words[article.language].put(article.id, searchWords([title, title, ...symptoms, body, ...codes].join('\n')));
  }

  putVectors(id: string, head: Float32Array, passage: Float32Array): void {
    const article = this.articles.get(id);
    if (!article) return;
    this.heads[article.language].put(id, head);
    this.passages[article.language].put(id, passage);
  }

  remove(id: string): void {
    const article = this.articles.get(id);
    if (!article) return;
    for (const index of [this.words, this.heads, this.passages]) index[article.language].remove(id);
    this.articles.delete(id);
  }

  /** Articles in the question's language first come by meaning and words, those in the other by codes only. */
  search({ text, language, vector, categories }: Question): Match[] {
    const asked = [...new Set(searchWords(text))];
    const codes = codesIn(text);
    const lexical = this.words[language].search(asked);
    const evidence = this.evidence(asked, language);
    const matches: Match[] = [];
    for (const article of this.articles.values()) {
      const named = article.codes.filter((code) => codes.has(codeForm(code)));
      const own = article.language === language;
      if (!own && named.length === 0) continue;
      const dense = own && vector !== null ? this.dense(article, vector) : undefined;
      const probability = categories?.get(article.categoryId ?? '') ?? 0;
      const legs = { dense, lexical: own ? (lexical.get(article.id) ?? 0) : 0, codes: named.length };
      const score = withCategory(fuse(legs, evidence), probability) * (own ? 1 : 0.85);
      if (score < leastScore) continue;
      const words = asked.filter((word) => this.words[article.language].has(article.id, word));
      matches.push({ id: article.id, score, words: this.telling(words, language), codes: named, sameCategory: probability >= 0.5, degraded: dense === undefined });
    }
    return matches.sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1));
  }

  private dense({ id, language }: Searchable, vector: Float32Array): number | undefined {
    const head = this.heads[language].similarity(id, vector);
    if (head === undefined) return undefined;
    const similarity = Math.max(head, this.passages[language].similarity(id, vector) ?? head);
    return Math.min(1, Math.max(0, (similarity - unrelated[language]) / (1 - unrelated[language])));
  }

  private evidence(asked: readonly string[], language: Language): number {
    const rarest = Math.log(1 + this.articles.size);
    return evidenceOf(asked.map((word) => this.words[language].rarity(word)), rarest);
  }

  private telling(words: readonly string[], language: Language): string[] {
    return [...words].sort((one, other) => this.words[language].rarity(other) - this.words[language].rarity(one)).slice(0, 5);
  }
}

const withCategory = (score: number, probability: number): number => score + (1 - score) * categoryWeight * probability * score;
