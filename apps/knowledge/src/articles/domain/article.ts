/** Who may read an article: everybody, or the house only. */
export type Audience = 'EVERYONE' | 'STAFF';

export type ArticleState = 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED' | 'RETIRED';

/** What an article says in one revision. */
export interface ArticleContent {
  readonly title: string;
  /** How people describe the problem. */
  readonly symptoms: readonly string[];
  readonly body: string;
  readonly cause: string | null;
  readonly steps: readonly string[];
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
  /** Who let it be published, and since when it holds; null before. */
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
  readonly effectiveFrom: Date | null;
}

/** The article beside its texts: which revision is the latest, which one readers see. */
export interface Article {
  readonly id: string;
  /** The two languages of one article share it; null for an article without a translation that people wrote. */
  readonly key: string | null;
  readonly language: 'zh' | 'en';
  /** Of the latest revision. */
  readonly state: ArticleState;
  /** Why it was returned or retired. */
  readonly stateReason: string | null;
  readonly audience: Audience;
  readonly revision: number;
  readonly publishedRevision: number | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
}

export interface StaleArticle {
  readonly refused: 'StaleArticle';
}

export interface WrongArticleState {
  readonly refused: 'WrongArticleState';
}

/** Who wrote a revision may not let it out. */
export interface OwnRevision {
  readonly refused: 'OwnRevision';
}

export type ArticleOutcome = Article | StaleArticle | WrongArticleState | OwnRevision;

const stale: StaleArticle = { refused: 'StaleArticle' };
const wrongState: WrongArticleState = { refused: 'WrongArticleState' };
const ownRevision: OwnRevision = { refused: 'OwnRevision' };

export interface Beginning {
  readonly id: string;
  readonly language: 'zh' | 'en';
  readonly now: Date;
  readonly key?: string | null;
  readonly audience?: Audience;
}

export function begin({ id, language, now, key = null, audience = 'EVERYONE' }: Beginning): Article {
  return { id, key, language, state: 'DRAFT', stateReason: null, audience, revision: 1, publishedRevision: null, createdAt: now, changedAt: now, publishedAt: null };
}

/** A new draft; readers keep seeing the published revision. */
export function revise(article: Article, expectedRevision: number, now: Date): Article | StaleArticle {
  if (article.revision !== expectedRevision) return stale;
  return { ...article, state: 'DRAFT', stateReason: null, revision: article.revision + 1, changedAt: now };
}

/** The latest revision waits for a second pair of eyes. */
export function submit(article: Article, expectedRevision: number, now: Date): ArticleOutcome {
  return moved(article, expectedRevision, { from: ['DRAFT'], to: 'IN_REVIEW', reason: null, now });
}

/** The reviewer wants it otherwise. */
export function giveBack(article: Article, expectedRevision: number, reason: string, now: Date): ArticleOutcome {
  return moved(article, expectedRevision, { from: ['IN_REVIEW'], to: 'DRAFT', reason, now });
}

/** Publishing what is published already changes nothing: a retry is harmless. */
export function publish(article: Article, expectedRevision: number, now: Date): ArticleOutcome {
  const published = moved(article, expectedRevision, { from: ['DRAFT', 'IN_REVIEW'], to: 'PUBLISHED', reason: null, now });
  return 'refused' in published || published === article ? published : { ...published, publishedRevision: article.revision, publishedAt: now };
}

/** Who would let out whose revision. */
export interface Review {
  readonly author: string;
  readonly reviewer: string;
  /** The organisation wants a second pair of eyes. */
  readonly fourEyes: boolean;
}

export const reviewsOwn = ({ author, reviewer, fourEyes }: Review): boolean => fourEyes && author === reviewer;

/** Publishing by a person; only who wrote the latest revision counts, not who wrote earlier ones. */
export function publishReviewed(article: Article, expectedRevision: number, review: Review, now: Date): ArticleOutcome {
  const published = publish(article, expectedRevision, now);
  return !('refused' in published) && published !== article && reviewsOwn(review) ? ownRevision : published;
}

/** Nobody is shown it any more; a new revision may bring it back. */
export function retire(article: Article, expectedRevision: number, reason: string, now: Date): ArticleOutcome {
  const retired = moved(article, expectedRevision, { from: ['DRAFT', 'IN_REVIEW', 'PUBLISHED'], to: 'RETIRED', reason, now });
  return 'refused' in retired || retired === article ? retired : { ...retired, publishedRevision: null };
}

interface Move {
  readonly from: readonly ArticleState[];
  readonly to: ArticleState;
  readonly reason: string | null;
  readonly now: Date;
}

function moved(article: Article, expectedRevision: number, { from, to, reason, now }: Move): ArticleOutcome {
  if (article.revision !== expectedRevision) return stale;
  if (article.state === to) return article;
  if (!from.includes(article.state)) return wrongState;
  return { ...article, state: to, stateReason: reason, changedAt: now };
}
