import type { InEveryLanguage } from '../wording';
import type { myDay as zh } from '../zh-CN/my-day';

export const myDay: InEveryLanguage<typeof zh> = {
  title: 'My day',
};
