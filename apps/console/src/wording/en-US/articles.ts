import type { InEveryLanguage } from '../languages';
import type { articles as zh } from '../zh-CN/articles';

export const articles: InEveryLanguage<typeof zh> = {
  title: 'Knowledge',
};
