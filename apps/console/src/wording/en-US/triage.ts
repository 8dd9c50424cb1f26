import type { InEveryLanguage } from '../languages';
import type { triage as zh } from '../zh-CN/triage';

export const triage: InEveryLanguage<typeof zh> = {
  title: 'Triage models',
};
