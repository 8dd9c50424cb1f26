import type { InEveryLanguage } from '../languages';
import type { workOrder as zh } from '../zh-CN/work-order';

export const workOrder: InEveryLanguage<typeof zh> = {
  title: 'Work order',
};
