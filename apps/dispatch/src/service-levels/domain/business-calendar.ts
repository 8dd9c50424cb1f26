import { DateTime } from 'luxon';

/** Local times of a working window, e.g. ["09:00", "12:00"]; "24:00" ends a day, an end before its start lies on the next day. */
export type Window = readonly [from: string, to: string];

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof weekdays)[number];

/** When work is counted. Days off beat the week, make-up working days (调休) beat both. */
export interface BusinessCalendar {
  /** IANA time zone. */
  readonly tz: string;
  readonly hours: Readonly<Partial<Record<Weekday, readonly Window[]>>>;
  /** Days off, YYYY-MM-DD. */
  readonly holidays?: readonly string[];
  /** Days off of every year, MM-DD. */
  readonly yearly_holidays?: readonly string[];
  /** Working windows of particular days, YYYY-MM-DD. */
  readonly workdays?: Readonly<Record<string, readonly Window[]>>;
}

/** A span of instants in milliseconds since the epoch, end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Longest look ahead for a deadline: a calendar without working time must not hang. */
const farthestDays = 366 * 30;

/** Instant at which `seconds` of working time outside the pauses are used up. Used up exactly at closing time is due at closing time. */
export function deadline(calendar: BusinessCalendar, start: Date, seconds: number, pauses: readonly Span[] = []): Date {
  let left = seconds * 1_000;
  if (left <= 0) return start;
  let day = DateTime.fromJSDate(start, { zone: calendar.tz }).startOf('day').minus({ days: 1 });
  for (let looked = 0; looked < farthestDays; looked += 1, day = day.plus({ days: 1 })) {
    for (const { from, to } of countedSpans(calendar, day, start.getTime(), Infinity, pauses)) {
      if (left <= to - from) return new Date(from + left);
      left -= to - from;
    }
  }
  throw new RangeError(`the calendar has less than ${seconds} seconds of working time in 30 years`);
}

/** Seconds of working time between two instants, outside the pauses. */
export function workedSeconds(calendar: BusinessCalendar, start: Date, end: Date, pauses: readonly Span[] = []): number {
  let worked = 0;
  let day = DateTime.fromJSDate(start, { zone: calendar.tz }).startOf('day').minus({ days: 1 });
  for (; day.toMillis() < end.getTime(); day = day.plus({ days: 1 })) {
    for (const { from, to } of countedSpans(calendar, day, start.getTime(), end.getTime(), pauses)) worked += to - from;
  }
  return Math.floor(worked / 1_000);
}

/** What counts of one day's windows between `start` and `end`. */
function countedSpans(calendar: BusinessCalendar, day: DateTime, start: number, end: number, pauses: readonly Span[]): readonly Span[] {
  const cut = spansOf(calendar, day).map(({ from, to }) => ({ from: Math.max(from, start), to: Math.min(to, end) }));
  return cut.filter(({ from, to }) => from < to).flatMap((span) => without(span, pauses));
}

/** The day's windows as instants; the zone's own changes of the clock make them longer or shorter. */
function spansOf(calendar: BusinessCalendar, day: DateTime): readonly Span[] {
  return windowsOn(calendar, day).map(([from, to]) => {
    const begins = at(day, from).toMillis();
    const ends = at(day, to).toMillis();
    return { from: begins, to: ends > begins ? ends : at(day.plus({ days: 1 }), to).toMillis() };
  });
}

function windowsOn({ hours, holidays, yearly_holidays: yearly, workdays }: BusinessCalendar, day: DateTime): readonly Window[] {
  const date = day.toISODate() ?? '';
  const madeUp = workdays?.[date];
  if (madeUp) return madeUp;
  if (holidays?.includes(date) || yearly?.includes(date.slice(5))) return [];
  const weekday = weekdays[day.weekday - 1];
  return weekday === undefined ? [] : (hours[weekday] ?? []);
}

function at(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour === 24 ? day.plus({ days: 1 }).startOf('day') : day.set({ hour, minute });
}

function without(span: Span, pauses: readonly Span[]): readonly Span[] {
  let rest: Span[] = [span];
  for (const pause of pauses) {
    rest = rest.flatMap(({ from, to }) =>
      pause.to <= from || pause.from >= to ? [{ from, to }] : [{ from, to: pause.from }, { from: pause.to, to }].filter((part) => part.from < part.to),
    );
  }
  return rest;
}
