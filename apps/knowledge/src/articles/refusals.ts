import type { Bilingual, InvalidInputRefusal, RefusalTexts } from '@deskgraph/subgraph';
import type { Article, ArticleState } from './domain/article';

export type ArticleRefusal =
  /** The article as it is now. */
  | { readonly refused: 'StaleArticle'; readonly article: Article }
  | { readonly refused: 'WrongArticleState'; readonly article: Article }
  | { readonly refused: 'OwnRevision'; readonly article: Article };

export const noSuchArticle: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['articleId'], text: { zh: '没有此知识条目，请核对编号', en: 'no such article; check the id' } }],
};

const states: Readonly<Record<ArticleState, { zh: string; en: string }>> = {
  DRAFT: { zh: '草稿', en: 'a draft' },
  IN_REVIEW: { zh: '审核中', en: 'in review' },
  PUBLISHED: { zh: '已发布', en: 'published' },
  RETIRED: { zh: '已停用', en: 'retired' },
};

/** Also shown before anybody tries. */
export const ownRevisionText: Bilingual = {
  zh: '自己编写的版本须由他人审核发布。请另一位知识管理员审核；若只有一位，可请系统管理员关闭“双人审核”',
  en: 'Somebody else has to publish what you wrote. Ask another knowledge manager; where there is only one, an administrator can switch the second review off',
};

export const articleTexts: RefusalTexts<ArticleRefusal> = {
  StaleArticle: ({ article }) => ({
    zh: `条目已被他人修订（现为第 ${article.revision} 版），请查看后重试`,
    en: `Somebody revised the article meanwhile (it is at revision ${article.revision}); look again and retry`,
  }),
  WrongArticleState: ({ article }) => ({
    zh: `条目现为“${states[article.state].zh}”，不能执行此操作`,
    en: `The article is ${states[article.state].en}; this cannot be done with it now`,
  }),
  OwnRevision: () => ownRevisionText,
};
