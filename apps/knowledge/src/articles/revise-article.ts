import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { isRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { ReviseArticleInput } from '../graph.generated';
import { ArticleInputReader } from './article-input';
import { ArticlesStore } from './articles.store';
import { revise, type Article } from './domain/article';
import { noSuchArticle, type ArticleRefusal } from './refusals';

@Injectable()
export class ReviseArticle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: ArticleInputReader,
    private readonly articles: ArticlesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: ReviseArticleInput): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const article = await this.articles.locked(tx, input.articleId);
      if (article === null) return noSuchArticle;
      const content = this.reader.read(input, article.language);
      if (isRefusal(content)) return content;
      const now = this.clock();
      const next = revise(article, input.expectedRevision, now);
      if ('refused' in next) return { refused: 'StaleArticle', article };

      const unread = { reviewedBy: null, reviewedAt: null, effectiveFrom: null };
      await this.articles.addRevision(tx, { ...content, ...unread, articleId: next.id, revision: next.revision, revisedBy: principal.id, revisedAt: now });
      const saved = input.audience ? { ...next, audience: input.audience } : next;
      await this.articles.save(tx, saved);
      return saved;
    });
  }
}
