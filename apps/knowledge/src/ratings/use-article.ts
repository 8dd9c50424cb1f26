import { Inject, Injectable } from '@nestjs/common';
import type { GraphContext, Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import { ArticlesView, type ArticleShown } from '../articles/articles.view';
import { noSuchArticle } from '../articles/refusals';
import type { UseArticleInput } from '../graph.generated';
import { RequestTextsView } from '../requests/request-texts.view';
import { articleUsed } from './ratings.events';
import { RatingsStore } from './ratings.store';

@Injectable()
export class UseArticle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly articles: ArticlesView,
    private readonly requests: RequestTextsView,
    private readonly ratings: RatingsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(context: GraphContext, principal: Principal, { articleId, serviceRequestId }: UseArticleInput): Promise<ArticleShown | InvalidInputRefusal> {
    const article = await this.articles.published(context, articleId);
    if (article === null) return noSuchArticle;
    if ((await this.requests.byId(context, serviceRequestId)) === null) return noSuchRequest;
    const use = { articleId, serviceRequestId, revision: article.revision, usedBy: principal.id, usedAt: this.clock() };
    await this.uow.run(async (tx) => {
      if (await this.ratings.use(tx, use)) await this.outbox.append(tx, [articleUsed(use, article.tier)]);
    });
    return article;
  }
}

const noSuchRequest: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['serviceRequestId'], text: { zh: '没有此服务请求，请核对编号', en: 'no such request; check the id' } }],
};
