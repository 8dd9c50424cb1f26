import { Inject, Injectable } from '@nestjs/common';
import { can, type GraphContext } from '@deskgraph/identity';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { pageOf } from '@deskgraph/subgraph';
import { ArticleIndex } from '../search/article-index';
import { ArticlesStore } from './articles.store';
import { ArticlesView, type ArticleShown } from './articles.view';
import { differences, type Difference } from './domain/differences';
import type { Revision } from './domain/article';

const dayMillis = 86_400_000;

export interface RevisionShown extends Revision {
  readonly differences: readonly Difference[];
}

/** What those who look after articles need to see. */
@Injectable()
export class ArticleCareView {
  constructor(
    private readonly store: ArticlesStore,
    private readonly articles: ArticlesView,
    private readonly index: ArticleIndex,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Latest first; empty to who may not read drafts. */
  async revisions(context: GraphContext, articleId: string): Promise<RevisionShown[]> {
    if (!can(context.principal, 'article:readDrafts')) return [];
    const revisions = await this.store.revisionsOf(articleId);
    return revisions.map((revision, nth) => ({ ...revision, differences: nth === 0 ? [] : differences(revisions[nth - 1] ?? revision, revision) })).reverse();
  }

  async duplicates(context: GraphContext, first: number): Promise<{ articles: ArticleShown[]; score: number }[]> {
    const { take } = pageOf({ first });
    const pairs = this.index.duplicates(take - 1);
    const shown = await Promise.all(pairs.map(async ({ ids, likeness }) => ({ articles: await this.articles.publishedAll(context, ids), score: Math.min(1, likeness) })));
    return shown.filter(({ articles }) => articles.length === 2);
  }

  async stale(context: GraphContext, first: number, olderThanDays: number): Promise<ArticleShown[]> {
    const { take } = pageOf({ first });
    const before = new Date(this.clock().getTime() - Math.max(0, olderThanDays) * dayMillis);
    const old = await this.store.publishedBefore(before, take - 1);
    return this.articles.publishedAll(context, old.map(({ id }) => id));
  }
}
