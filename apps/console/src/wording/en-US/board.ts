import type { InEveryLanguage } from '../wording';
import type { board as zh } from '../zh-CN/board';

export const board: InEveryLanguage<typeof zh> = {
  title: 'Dispatch board',
};
