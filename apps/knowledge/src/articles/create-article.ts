import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { isRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
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
    return this.uow.run(async (tx) => {
      const key = input.translates ? await this.keyOf(tx, input.translates, language) : null;
      if (isRefusal(key)) return key;
      const article = begin({ id: uuid(), language, now, key, audience: input.audience ?? 'EVERYONE' });
      const unread = { reviewedBy: null, reviewedAt: null, effectiveFrom: null };
      await this.articles.add(tx, article, { ...content, ...unread, articleId: article.id, revision: 1, revisedBy: principal.id, revisedAt: now });
      return article;
    });
  }

  /** What the two languages of an article share; one article has one translation. */
  private async keyOf(tx: EntityManager, translated: string, language: 'zh' | 'en'): Promise<string | InvalidInputRefusal> {
    const original = await this.articles.locked(tx, translated);
    if (original === null) return refused({ zh: '没有要翻译的条目，请核对编号', en: 'no such article to translate; check the id' });
    const key = original.key ?? original.id;
    const taken = original.language === language || (await this.articles.byKeys([key], tx)).some((article) => article.language === language);
    if (taken) return refused({ zh: '该条目已有此语言的版本，请修订它', en: 'it is there in this language already; revise that one' });
    if (original.key === null) await this.articles.save(tx, { ...original, key });
    return key;
  }
}

const refused = (text: { zh: string; en: string }): InvalidInputRefusal => ({ refused: 'InvalidInput', mistakes: [{ path: ['translates'], text }] });
