import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { isRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import type { PublishArticleInput } from '../graph.generated';
import { articlePublished } from './articles.events';
import { ArticlesStore } from './articles.store';
import { ChangeArticle } from './change-article';
import { publishReviewed, type Article, type Revision } from './domain/article';
import { PublishedArticles } from './published-articles';
import type { ArticleRefusal } from './refusals';
import { ReviewRulesStore } from './review-rules.store';

/** Who publishes has reviewed; nobody reviews their own revision unless the organisation allows it. */
@Injectable()
export class PublishArticle {
  constructor(
    private readonly change: ChangeArticle,
    private readonly articles: ArticlesStore,
    private readonly rules: ReviewRulesStore,
    private readonly published: PublishedArticles,
    private readonly outbox: Outbox,
  ) {}

  async execute(principal: Principal, { articleId, expectedRevision, effectiveFrom }: PublishArticleInput): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    const outcome = await this.change.execute(
      articleId,
      async (article, now, tx) => {
        const { revisedBy: author } = await this.latest(tx, article);
        const { fourEyes } = await this.rules.current(tx);
        return publishReviewed(article, expectedRevision, { author, reviewer: principal.id, fourEyes }, now);
      },
      (tx, next, now) => this.reviewed(tx, next, { reviewedBy: principal.id, reviewedAt: now, effectiveFrom: effectiveFrom ?? now }),
    );
    if (!isRefusal(outcome)) await this.published.refresh();
    return outcome;
  }

  private async reviewed(tx: EntityManager, next: Article, review: { reviewedBy: string; reviewedAt: Date; effectiveFrom: Date }): Promise<void> {
    const revision = await this.latest(tx, next);
    await this.articles.review(tx, revision, review);
    await this.outbox.append(tx, [articlePublished(next, revision, review.reviewedAt)]);
  }

  private async latest(tx: EntityManager, { id, revision }: Article): Promise<Revision> {
    const [found] = await this.articles.revisions([{ articleId: id, revision }], tx);
    if (!found) throw new Error(`revision ${revision} of article ${id} is gone`);
    return found;
  }
}
