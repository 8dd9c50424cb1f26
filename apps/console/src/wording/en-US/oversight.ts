import type { InEveryLanguage } from '../languages';
import type { oversight as zh } from '../zh-CN/oversight';

export const oversight: InEveryLanguage<typeof zh> = {
  title: 'Oversight',
};
