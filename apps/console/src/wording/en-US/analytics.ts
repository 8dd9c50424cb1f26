import type { InEveryLanguage } from '../languages';
import type { analytics as zh } from '../zh-CN/analytics';

export const analytics: InEveryLanguage<typeof zh> = {
  title: 'Analytics',
};
