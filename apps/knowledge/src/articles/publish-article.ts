import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { isRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import type { PublishArticleInput } from '../graph.generated';
import { articlePublished } from './articles.events';
import { ArticlesStore } from './articles.store';
import { ChangeArticle } from './change-article';
import { publish, type Article } from './domain/article';
import { PublishedArticles } from './published-articles';
import type { ArticleRefusal } from './refusals';

/** Who publishes has reviewed. */
@Injectable()
export class PublishArticle {
  constructor(
    private readonly change: ChangeArticle,
    private readonly articles: ArticlesStore,
    private readonly published: PublishedArticles,
    private readonly outbox: Outbox,
  ) {}

  async execute(principal: Principal, { articleId, expectedRevision, effectiveFrom }: PublishArticleInput): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    const outcome = await this.change.execute(
      articleId,
      (article, now) => publish(article, expectedRevision, now),
      (tx, next, now) => this.reviewed(tx, next, { reviewedBy: principal.id, reviewedAt: now, effectiveFrom: effectiveFrom ?? now }),
    );
    if (!isRefusal(outcome)) await this.published.refresh();
    return outcome;
  }

  private async reviewed(tx: EntityManager, next: Article, review: { reviewedBy: string; reviewedAt: Date; effectiveFrom: Date }): Promise<void> {
    const [revision] = await this.articles.revisions([{ articleId: next.id, revision: next.revision }], tx);
    if (!revision) throw new Error(`revision ${next.revision} of article ${next.id} is gone`);
    await this.articles.review(tx, revision, review);
    await this.outbox.append(tx, [articlePublished(next, revision, review.reviewedAt)]);
  }
}
