import type { CalendarsSectionQuery } from './calendars-section.generated';
import type { DefineCalendarInput } from './calendar-editor.generated';

export type Calendar = CalendarsSectionQuery['businessCalendars'][number];
export interface Window {
  readonly from: string;
  readonly to: string;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** A calendar as it is being written; days off of every year as the person types them. */
export interface CalendarDraft {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly zone: string;
  readonly hours: Readonly<Record<Weekday, readonly Window[]>>;
  readonly yearlyHolidays: string;
  readonly followsYearlyTable: boolean;
}

export function calendarDraftOf({ nameZh, nameEn, zone, hours, yearlyHolidays, followsYearlyTable }: Calendar): CalendarDraft {
  const of = (day: Weekday) => hours.find(({ weekday }) => weekday === day)?.windows ?? [];
  return {
    nameZh, nameEn, zone, yearlyHolidays: yearlyHolidays.join(', '), followsYearlyTable,
    hours: { mon: of('mon'), tue: of('tue'), wed: of('wed'), thu: of('thu'), fri: of('fri'), sat: of('sat'), sun: of('sun') },
  };
}

export function definition({ id, version }: Pick<Calendar, 'id' | 'version'>, { nameZh, nameEn, zone, hours, yearlyHolidays, followsYearlyTable }: CalendarDraft): DefineCalendarInput {
  return {
    id, expectedVersion: version, nameZh, nameEn, zone, followsYearlyTable,
    hours: weekdays.flatMap((weekday) => (hours[weekday].length > 0 ? [{ weekday, windows: hours[weekday].map(({ from, to }) => ({ from, to })) }] : [])),
    yearlyHolidays: yearlyHolidays.split(/[,，、;\s]+/).filter((day) => day !== ''),
  };
}

/** Names of the weekdays in a language, Monday first. */
export const weekdayNames = (language: string, width: 'short' | 'long' | 'narrow' = 'short'): readonly string[] =>
  weekdays.map((_, nth) => new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, 1 + nth))));

export interface MonthDay {
  readonly date: string;
  readonly day: number;
}

/** The days of a month with the empty places before the first, weeks beginning on Monday. */
export function monthDays(year: number, month: number): { readonly before: number; readonly days: readonly MonthDay[] } {
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const days = Array.from({ length }, (_, nth) => ({ day: nth + 1, date: new Date(Date.UTC(year, month, nth + 1)).toISOString().slice(0, 10) }));
  return { before, days };
}
