import type { InEveryLanguage } from '../languages';
import type { myDay as zh } from '../zh-CN/my-day';

export const myDay: InEveryLanguage<typeof zh> = {
  title: 'My day',
};
