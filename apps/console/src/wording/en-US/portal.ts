import type { InEveryLanguage } from '../languages';
import type { portal as zh } from '../zh-CN/portal';

export const portal: InEveryLanguage<typeof zh> = {
  title: 'My requests',
};
