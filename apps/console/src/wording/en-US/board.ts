import type { InEveryLanguage } from '../languages';
import type { board as zh } from '../zh-CN/board';

export const board: InEveryLanguage<typeof zh> = {
  title: 'Dispatch board',
};
