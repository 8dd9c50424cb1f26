import { weekdays, type BusinessCalendar, type Window } from './business-calendar';

/** A day that differs from its weekday: off without windows, otherwise worked in them. */
export interface SpecialDay {
  readonly date: string;
  readonly windows: readonly Window[];
  readonly name: string;
}

/** The special days of a year and where they are from. */
export interface CalendarYear {
  readonly year: number;
  readonly source: string;
  readonly days: readonly SpecialDay[];
}

/** A calendar as an organisation keeps it; every change is a new version, so that what was counted stays countable. */
export interface StoredCalendar {
  readonly id: string;
  readonly version: number;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Null: the business zone, whatever it is. */
  readonly zone: string | null;
  readonly hours: BusinessCalendar['hours'];
  readonly yearlyHolidays: readonly string[];
  /** Days off follow a table that is published year by year; a year without one is not guessed but warned about. */
  readonly followsYearlyTable: boolean;
  readonly years: readonly CalendarYear[];
}

/** The calendar as time is counted with it. */
export function countable({ zone, hours, yearlyHolidays, years }: StoredCalendar, businessZone: string): BusinessCalendar {
  const days = years.flatMap((year) => year.days);
  return {
    tz: zone ?? businessZone,
    hours,
    yearly_holidays: yearlyHolidays,
    holidays: days.filter(({ windows }) => windows.length === 0).map(({ date }) => date),
    workdays: Object.fromEntries(days.filter(({ windows }) => windows.length > 0).map(({ date, windows }) => [date, windows])),
  };
}

/** The years from one to another for which the table is missing. */
export function missingYears({ followsYearlyTable, years }: StoredCalendar, from: number, to: number): readonly number[] {
  if (!followsYearlyTable) return [];
  const wanted = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return wanted.filter((year) => !years.some((known) => known.year === year));
}

/** The calendar with the table of a year put in or replaced. */
export const withYear = (calendar: StoredCalendar, year: CalendarYear): StoredCalendar =>
  ({ ...calendar, followsYearlyTable: true, years: [...calendar.years.filter((known) => known.year !== year.year), year].sort((one, other) => one.year - other.year) });

/** The windows of a make-up day that its table does not tell: those of the first working weekday. */
export function usualWindows({ hours }: Pick<StoredCalendar, 'hours'>): readonly Window[] {
  const first = weekdays.find((name) => (hours[name] ?? []).length > 0);
  return first === undefined ? [] : (hours[first] ?? []);
}

/** What the calendar knows about a day beyond its weekday: the name of the holiday or make-up day. */
export function dayName(calendar: StoredCalendar, date: string): string | undefined {
  return calendar.years.flatMap((year) => year.days).find((day) => day.date === date)?.name ?? (calendar.yearlyHolidays.includes(date.slice(5)) ? date.slice(5) : undefined);
}
