import { Injectable } from '@nestjs/common';
import { can, type GraphContext } from '@deskgraph/identity';
import { pageOf } from '@deskgraph/subgraph';
import { ArticlesView, type ArticleShown } from '../articles/articles.view';
import { Categories } from '../categories/categories';
import { ClassificationsView } from '../classification/classifications.view';
import type { RequestText } from '../requests/request-text';
import { RequestTextsView } from '../requests/request-texts.view';
import { ArticleIndex, type Match } from '../search/article-index';
import { searchModels, type ModelVector } from '../search/models';
import { QuestionVectors } from '../search/question-vectors';
import { codeForm } from '../text/codes';
import { why } from './domain/reasons';

export interface Suggestion {
  readonly article: ArticleShown;
  readonly score: number;
  readonly why: string;
  readonly degraded: boolean;
}

export interface TextWithMeaning extends Pick<RequestText, 'text' | 'language' | 'productVersion'> {
  readonly vectors: readonly ModelVector[] | null;
  readonly categories: ReadonlyMap<string, number>;
}

@Injectable()
export class SuggestionsView {
  constructor(
    private readonly texts: RequestTextsView,
    private readonly classifications: ClassificationsView,
    private readonly articles: ArticlesView,
    private readonly index: ArticleIndex,
    private readonly categories: Categories,
    private readonly vectors: QuestionVectors,
  ) {}

  async articlesFor(context: GraphContext, serviceRequestId: string, first: number): Promise<Suggestion[] | null> {
    const { take } = pageOf({ first });
    if (!can(context.principal, 'article:read')) return null;
    const request = await this.texts.byId(context, serviceRequestId);
    if (request === null) return null;
    const categories = await this.classifications.chancesOf(context, serviceRequestId);
    const vectors = readAlready(request) ?? (await this.vectors.of(request.text, request.language));
    return this.articlesLike(context, { ...request, vectors, categories }, take - 1);
  }

  /** For a text that was read already; null to who may not read articles. */
  async articlesLike(context: GraphContext, { text, language, productVersion, vectors, categories }: TextWithMeaning, most: number): Promise<Suggestion[] | null> {
    if (!can(context.principal, 'article:read')) return null;
    // Somebody has to begin somewhere: the nearest article is shown with its low score, and judged by who reads it.
    const matches = this.index.search({ text, language, vectors, categories, leastScore: -Infinity });
    const rows = await this.articles.readable(context, matches, most);
    return rows.map(({ match, node }) => this.suggestion(context, productVersion, match, node));
  }

  private suggestion(context: GraphContext, productVersion: string | null, { score, words, codes, sameCategory, degraded }: Match, article: ArticleShown): Suggestion {
    const category = sameCategory && article.categoryId !== null ? this.categories.shown(article.categoryId, context.language).label : null;
    const runs = productVersion === null ? null : codeForm(productVersion);
    const version = article.productVersions.find((entry) => codeForm(entry) === runs) ?? null;
    return { article, score: Math.max(0, score), degraded, why: why({ words, codes, category, version }, context.language) };
  }
}

/** Triage read the request by every model that its language is compared by: nobody reads it again. */
function readAlready({ language, model, embedding, otherVectors }: RequestText): ModelVector[] | null {
  const known = [...(model !== null && embedding !== null ? [{ model, vector: embedding }] : []), ...otherVectors];
  const vectors = searchModels[language].flatMap(({ name }) => known.find((vector) => vector.model === name) ?? []);
  return vectors.length === searchModels[language].length ? vectors : null;
}
