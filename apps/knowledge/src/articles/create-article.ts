import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { isRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { CreateArticleInput } from '../graph.generated';
import { ArticleInputReader } from './article-input';
import { ArticlesStore } from './articles.store';
import { begin, type Article } from './domain/article';

@Injectable()
export class CreateArticle {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: ArticleInputReader,
    private readonly articles: ArticlesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: CreateArticleInput): Promise<Article | InvalidInputRefusal> {
    const language = input.language === 'ZH' ? 'zh' : 'en';
    const content = this.reader.read(input, language);
    if (isRefusal(content)) return content;

    const now = this.clock();
    const article = begin(uuid(), language, now);
    await this.uow.run((tx) => this.articles.add(tx, article, { ...content, articleId: article.id, revision: 1, revisedBy: principal.id, revisedAt: now }));
    return article;
  }
}
