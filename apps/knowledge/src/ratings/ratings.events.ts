import { ArticleRated, ArticleUsed } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Rating, Use } from './rating.entity';

export const articleRated = ({ articleId, revision, helpful, ratedAt }: Rating): OutgoingEvent =>
  outgoing(ArticleRated, articleId, ratedAt, { articleId, revision, helpful, ratedAt: ratedAt.toISOString() });

export const articleUsed = ({ articleId, revision, serviceRequestId, usedAt }: Use, tier: number | null): OutgoingEvent =>
  outgoing(ArticleUsed, articleId, usedAt, { articleId, revision, ...(tier === null ? {} : { tier }), serviceRequestId, usedAt: usedAt.toISOString() });
