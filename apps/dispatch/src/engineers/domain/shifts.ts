import { DateTime } from 'luxon';
import { weekdays, type ShiftWindow } from './engineer';

export interface TimeSpan {
  readonly from: Date;
  readonly to: Date;
}

/** The windows of a weekly shift that touch a span of time, cut to it, in order. No windows: on call throughout. */
export function shiftsBetween(shift: readonly ShiftWindow[], { from, to }: TimeSpan, zone: string): readonly TimeSpan[] {
  if (from >= to) return [];
  if (shift.length === 0) return [{ from, to }];
  const spans: TimeSpan[] = [];
  const end = DateTime.fromJSDate(to, { zone });
  for (let day = DateTime.fromJSDate(from, { zone }).startOf('day'); day < end; day = day.plus({ days: 1 })) {
    for (const window of shift.filter(({ weekday }) => weekday === weekdays[day.weekday - 1])) {
      const [begins, ends] = [at(day, window.from), at(day, window.to)];
      if (begins < to && ends > from) spans.push({ from: begins < from ? from : begins, to: ends > to ? to : ends });
    }
  }
  return spans.sort((one, other) => one.from.getTime() - other.from.getTime());
}

/** `time` is HH:MM on the wall; 24:00 is midnight of the next day. */
function at(day: DateTime, time: string): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (hour === 24 ? day.plus({ days: 1 }) : day.set({ hour, minute })).toJSDate();
}
