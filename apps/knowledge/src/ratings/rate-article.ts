import { Inject, Injectable } from '@nestjs/common';
import type { GraphContext, Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import { ArticlesView, type ArticleShown } from '../articles/articles.view';
import { noSuchArticle } from '../articles/refusals';
import type { RateArticleInput } from '../graph.generated';
import { articleRated } from './ratings.events';
import { RatingsStore } from './ratings.store';

@Injectable()
export class RateArticle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly articles: ArticlesView,
    private readonly ratings: RatingsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(context: GraphContext, principal: Principal, { articleId, helpful }: RateArticleInput): Promise<ArticleShown | InvalidInputRefusal> {
    const article = await this.articles.published(context, articleId);
    if (article === null) return noSuchArticle;
    const rating = { articleId, ratedBy: principal.id, revision: article.revision, helpful, ratedAt: this.clock() };
    await this.uow.run(async (tx) => {
      await this.ratings.rate(tx, rating);
      await this.outbox.append(tx, [articleRated(rating)]);
    });
    return article;
  }
}
