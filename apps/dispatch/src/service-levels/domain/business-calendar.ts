/** Local times of a working window, e.g. ["09:00", "12:00"]; "24:00" ends a day, an end that is not after its start lies on the next day. */
export type Window = readonly [from: string, to: string];

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** When work is counted. Days off beat the week, make-up working days (调休) beat both. A window belongs to the day it begins on. */
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

/** Why a day has the windows it has. */
export type DayRule = 'make-up' | 'holiday' | 'week';

/** The rule that decides about a day, and the windows that follow. `weekday` counts from Monday. */
export function windowsOn({ hours, holidays, yearly_holidays: yearly, workdays }: BusinessCalendar, date: string, weekday: number): { readonly rule: DayRule; readonly windows: readonly Window[] } {
  const madeUp = workdays?.[date];
  if (madeUp) return { rule: 'make-up', windows: madeUp };
  if (holidays?.includes(date) || yearly?.includes(date.slice(5))) return { rule: 'holiday', windows: [] };
  const name = weekdays[weekday];
  return { rule: 'week', windows: name === undefined ? [] : (hours[name] ?? []) };
}

const wallTime = /^(?:([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?|24:00(?::00)?)$/;

/** Milliseconds after midnight of a local time; undefined when it is none. */
export function timeOfDay(time: string): number | undefined {
  if (!wallTime.test(time)) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}

/** The first thing that is wrong with a calendar somebody wrote; undefined when nothing is. */
export function calendarMistake({ tz, hours, holidays = [], yearly_holidays: yearly = [], workdays = {} }: BusinessCalendar): string | undefined {
  if (!isZone(tz)) return `tz: ${tz} is not an IANA time zone`;
  const odd = Object.keys(hours).find((name) => !weekdays.some((weekday) => weekday === name));
  if (odd !== undefined) return `hours: ${odd} is not one of ${weekdays.join(', ')}`;
  const window = [...Object.values(hours), ...Object.values(workdays)].flat().find((pair) => pair.length !== 2 || pair.some((time) => timeOfDay(time) === undefined));
  if (window) return `window ${JSON.stringify(window)} is not like ["09:00","18:00"]`;
  const date = [...holidays, ...Object.keys(workdays)].find((day) => !isDate(day));
  if (date !== undefined) return `${date} is not a date like 2026-10-01`;
  const day = yearly.find((each) => !isDate(`2024-${each}`));
  return day === undefined ? undefined : `yearly_holidays: ${day} is not like 10-01`;
}

function isZone(tz: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tz }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Whether a text is a day that exists, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
