import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { v7 as uuid } from 'uuid';
import { Categories } from '../categories/categories';
import { starterFolder } from '../folders';
import { articlePublished } from './articles.events';
import { ArticlesStore } from './articles.store';
import { begin, publish, type Revision } from './domain/article';
import { contentOf, starterArticlesFile, type StarterArticle } from './starter-articles';

const languages = ['zh', 'en'] as const;
const author = 'starter';

/** Publishes the starter articles that are not there yet, each in both languages. */
@Injectable()
export class LoadStarterArticles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly articles: ArticlesStore,
    private readonly categories: Categories,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many were added. */
  async execute(folder = join(starterFolder, 'articles')): Promise<number> {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
    const starters = (await Promise.all(files.sort().map(async (name) => starterArticlesFile(name, await readFile(join(folder, name), 'utf8'))))).flat();
    return this.uow.run(async (tx) => {
      const present = await this.articles.lockStarter(tx);
      let added = 0;
      for (const starter of starters) {
        for (const language of languages.filter((entry) => !present.has(`${starter.key} ${entry}`))) {
          const now = this.clock();
          const draft = begin({ id: uuid(), language, now, key: starter.key });
          const article = publish(draft, 1, now);
          if ('refused' in article) throw new Error(`starter article ${starter.key} cannot be published`);
          const revision = this.revisionOf(starter, language, draft.id, now);
          await this.articles.add(tx, article, revision);
          await this.outbox.append(tx, [articlePublished(article, revision, now)]);
          added += 1;
        }
      }
      return added;
    });
  }

  private revisionOf(starter: StarterArticle, language: 'zh' | 'en', articleId: string, now: Date): Revision {
    const [module = null, fn = null, leaf = null] = this.categories.labelsOf(starter.category, language);
    return {
      ...contentOf(starter, language),
      articleId,
      revision: 1,
      tier: starter.tier,
      categoryId: starter.category,
      module,
      function: fn,
      subFunction: leaf,
      errorCodes: starter.errorCodes,
      productVersions: starter.productVersions,
      revisedBy: author,
      revisedAt: now,
      reviewedBy: author,
      reviewedAt: now,
      effectiveFrom: now,
    };
  }
}
