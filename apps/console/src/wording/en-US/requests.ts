import type { InEveryLanguage } from '../languages';
import type { requests as zh } from '../zh-CN/requests';

export const requests: InEveryLanguage<typeof zh> = {
  title: 'Requests',
};
