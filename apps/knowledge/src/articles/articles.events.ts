import { ArticlePublished, ArticleRetired } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Article, Revision } from './domain/article';

/** Starter articles are announced like any other: whoever counts articles counts them too. */
export function articlePublished({ id, language }: Article, { revision, title }: Revision, at: Date): OutgoingEvent {
  return outgoing(ArticlePublished, id, at, { articleId: id, revision, title, language, publishedAt: at.toISOString() });
}

export function articleRetired({ id, revision }: Article, at: Date): OutgoingEvent {
  return outgoing(ArticleRetired, id, at, { articleId: id, revision, retiredAt: at.toISOString() });
}
