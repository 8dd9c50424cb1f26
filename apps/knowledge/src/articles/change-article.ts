import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { ArticlesStore } from './articles.store';
import type { Article, ArticleOutcome } from './domain/article';
import { noSuchArticle, type ArticleRefusal } from './refusals';

/** What every step in an article's life has in common: load locked, decide, keep, tell. */
@Injectable()
export class ChangeArticle {
  constructor(private readonly uow: UnitOfWork, private readonly articles: ArticlesStore, @Inject(CLOCK) private readonly clock: Clock) {}

  /** `tell` runs in the same transaction, only when something changed. */
  execute(
    articleId: string,
    decide: (article: Article, now: Date, tx: EntityManager) => ArticleOutcome | Promise<ArticleOutcome>,
    tell: (tx: EntityManager, next: Article, now: Date) => Promise<void> = () => Promise.resolve(),
  ): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const article = await this.articles.locked(tx, articleId);
      if (article === null) return noSuchArticle;
      const now = this.clock();
      const next = await decide(article, now, tx);
      if ('refused' in next) return { refused: next.refused, article };
      if (next === article) return article;
      await this.articles.save(tx, next);
      await tell(tx, next, now);
      return next;
    });
  }
}
