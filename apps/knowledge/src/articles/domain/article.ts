export type ArticleState = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'RETIRED';

/** What an article says in one revision. */
export interface ArticleContent {
  readonly title: string;
  /** How people describe the problem. */
  readonly symptoms: readonly string[];
  readonly body: string;
  /** 1 consultation, 2 fault handling, 3 requirement iteration (R2.4). */
  readonly tier: number | null;
  readonly categoryId: string | null;
  readonly module: string | null;
  readonly function: string | null;
  readonly subFunction: string | null;
  readonly errorCodes: readonly string[];
  readonly productVersions: readonly string[];
}

export interface Revision extends ArticleContent {
  readonly articleId: string;
  readonly revision: number;
  readonly revisedBy: string;
  readonly revisedAt: Date;
}

/** The article beside its texts: which revision is the latest, which one readers see. */
export interface Article {
  readonly id: string;
  /** Of the starter set; null for what people wrote. */
  readonly key: string | null;
  readonly language: 'zh' | 'en';
  /** Of the latest revision. */
  readonly state: ArticleState;
  readonly revision: number;
  readonly publishedRevision: number | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
}

export interface StaleArticle {
  readonly refused: 'StaleArticle';
}

const stale: StaleArticle = { refused: 'StaleArticle' };

export function begin(id: string, language: 'zh' | 'en', now: Date, key: string | null = null): Article {
  return { id, key, language, state: 'DRAFT', revision: 1, publishedRevision: null, createdAt: now, changedAt: now, publishedAt: null };
}

/** A new draft; readers keep seeing the published revision. */
export function revise(article: Article, expectedRevision: number, now: Date): Article | StaleArticle {
  if (article.revision !== expectedRevision) return stale;
  return { ...article, state: 'DRAFT', revision: article.revision + 1, changedAt: now };
}

/** Publishing what is published already changes nothing: a retry is harmless. */
export function publish(article: Article, expectedRevision: number, now: Date): Article | StaleArticle {
  if (article.revision !== expectedRevision) return stale;
  if (article.publishedRevision === article.revision && article.state === 'PUBLISHED') return article;
  return { ...article, state: 'PUBLISHED', publishedRevision: article.revision, changedAt: now, publishedAt: now };
}
