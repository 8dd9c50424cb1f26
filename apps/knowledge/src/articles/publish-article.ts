import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import type { PublishArticleInput } from '../graph.generated';
import { articlePublished } from './articles.events';
import { ArticlesStore } from './articles.store';
import { publish, type Article } from './domain/article';
import { PublishedArticles } from './published-articles';
import { noSuchArticle, type ArticleRefusal } from './refusals';

@Injectable()
export class PublishArticle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly articles: ArticlesStore,
    private readonly published: PublishedArticles,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ articleId, expectedRevision }: PublishArticleInput): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    const outcome = await this.uow.run((tx) => this.publish(tx, articleId, expectedRevision));
    if (!('refused' in outcome)) await this.published.refresh();
    return outcome;
  }

  private async publish(tx: EntityManager, articleId: string, expectedRevision: number): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    const article = await this.articles.locked(tx, articleId);
    if (article === null) return noSuchArticle;
    const now = this.clock();
    const next = publish(article, expectedRevision, now);
    if ('refused' in next) return { refused: 'StaleArticle', article };
    if (next === article) return article;

    const [revision] = await this.articles.revisions([{ articleId, revision: next.revision }], tx);
    if (!revision) throw new Error(`revision ${next.revision} of article ${articleId} is gone`);
    await this.articles.save(tx, next);
    await this.outbox.append(tx, [articlePublished(next, revision, now)]);
    return next;
  }
}
