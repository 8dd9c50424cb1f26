import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ArticlesStore } from './articles.store';
import { begin } from './domain/article';

export interface DraftCommand {
  readonly key: string;
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly symptoms: readonly string[];
  readonly steps: readonly string[];
  readonly categoryId: string | null;
  readonly now: Date;
}

const author = 'work-order';

/** For a neighbour that knows what an article could say: a draft for the house, once a key; in the caller's transaction. */
@Injectable()
export class DraftArticle {
  constructor(private readonly articles: ArticlesStore) {}

  async execute(tx: EntityManager, { key, language, now, title, symptoms, steps, categoryId }: DraftCommand): Promise<void> {
    if ((await this.articles.byKeys([key], tx)).length > 0) return;
    const article = begin({ id: uuid(), language, now, key, audience: 'STAFF' });
    await this.articles.add(tx, article, {
      articleId: article.id, revision: 1, revisedBy: author, revisedAt: now, reviewedBy: null, reviewedAt: null, effectiveFrom: null,
      title, symptoms, steps, body: '', cause: null, tier: 2, categoryId, module: null, function: null, subFunction: null, errorCodes: [], productVersions: [],
    });
  }
}
