import type { InvalidInputRefusal, RefusalTexts } from '@deskgraph/subgraph';
import type { Article } from './domain/article';

export interface ArticleRefusal {
  readonly refused: 'StaleArticle';
  /** As it is now. */
  readonly article: Article;
}

export const noSuchArticle: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['articleId'], text: { zh: '没有此知识条目，请核对编号', en: 'no such article; check the id' } }],
};

export const staleTexts: RefusalTexts<ArticleRefusal> = {
  StaleArticle: ({ article }) => ({
    zh: `条目已被他人修订（现为第 ${article.revision} 版），请查看后重试`,
    en: `Somebody revised the article meanwhile (it is at revision ${article.revision}); look again and retry`,
  }),
};
