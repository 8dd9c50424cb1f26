import type { InEveryLanguage } from '../languages';
import type { desk as zh } from '../zh-CN/desk';

export const desk: InEveryLanguage<typeof zh> = {
  title: 'Front desk',
};
