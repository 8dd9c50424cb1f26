import type { InEveryLanguage } from '../languages';
import type { administration as zh } from '../zh-CN/administration';

export const administration: InEveryLanguage<typeof zh> = {
  title: 'Administration',
};
