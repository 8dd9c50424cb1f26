import { DateTime } from 'luxon';

export type PeriodUnit = 'DAY' | 'WEEK' | 'MONTH';

/** Instants from `start` on, before `end`. */
export interface Window {
  readonly start: Date;
  readonly end: Date;
}

/** The business days `from` to `to`, both whole: a day begins at midnight in the business zone, wherever UTC stands. */
export function windowOf({ from, to }: { readonly from: string; readonly to: string }, zone: string): Window {
  const start = DateTime.fromISO(from, { zone }).startOf('day');
  const end = DateTime.fromISO(to, { zone }).plus({ days: 1 }).startOf('day');
  return { start: start.toJSDate(), end: end.toJSDate() };
}

const keyFormats: Record<PeriodUnit, string> = { DAY: 'yyyy-MM-dd', WEEK: "kkkk-'W'WW", MONTH: 'yyyy-MM' };

const labelFormats: Record<'zh' | 'en', Record<PeriodUnit, string>> = {
  zh: { DAY: 'yyyy年M月d日', WEEK: 'kkkk年第W周', MONTH: 'yyyy年M月' },
  en: { DAY: 'd LLLL yyyy', WEEK: "'Week' W 'of' kkkk", MONTH: 'LLLL yyyy' },
};

/** 2026-11-24, 2026-W48 or 2026-11; `day` is any day of the period. */
export function periodKey(unit: PeriodUnit, day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).toFormat(keyFormats[unit]);
}

export function periodLabel(unit: PeriodUnit, day: string, language: 'zh' | 'en'): string {
  return DateTime.fromISO(day, { zone: 'utc' }).setLocale('en').toFormat(labelFormats[language][unit]);
}
