import type { Embedder } from '../embedding/embedder';
import type { Urgency } from '../embedding/lane';
import type { Language } from '../text/language';
import { searchModels } from './models';
import { passagesOf } from './passages';
import type { Searchable } from './searchable';

/** The vectors of an article's passages by one model, head first. */
export interface ArticleVectors {
  readonly articleId: string;
  readonly model: string;
  readonly vectors: readonly Float32Array[];
}

/** By every model of the language; one call for many articles costs less than many calls. */
export async function vectorsOf(embedder: Embedder, language: Language, articles: readonly Omit<Searchable, 'categoryId'>[], urgency: Urgency): Promise<ArticleVectors[]> {
  const passages = articles.map((article) => passagesOf(article)).map(({ head, parts }) => [head, ...parts]);
  const made: ArticleVectors[] = [];
  for (const model of searchModels[language]) {
    const vectors = await embedder.embedBy(model, passages.flat(), { urgency, mostTokens: mostTokens[language] });
    let from = 0;
    passages.forEach(({ length }, nth) => {
      made.push({ articleId: articles[nth]?.id ?? '', model: model.name, vectors: vectors.slice(from, from + length) });
      from += length;
    });
  }
  return made;
}

/** A passage under its title; `passages.ts` cuts texts so that little is lost. */
const mostTokens = { zh: 256, en: 160 } as const;
