import { timeOfDay, windowsOn, type BusinessCalendar } from './business-calendar';
import { dayLength, LocalTime } from './local-time';

/** A span of instants in milliseconds since the epoch, end not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Longest look ahead for a deadline: a calendar without working time must not hang. */
const farthestDays = 366 * 30;
const firstReach = 40;
/** An instant lies at most 14 hours from its wall time, and a window reaches into the next day. */
const slack = 3;

/**
 * The working time of a calendar, laid out once as instants with running totals, so that a question is a binary search
 * instead of a walk over days. Grows as it is asked about earlier or later times.
 */
export class WorkingTime {
  private static readonly known = new WeakMap<BusinessCalendar, WorkingTime>();

  private readonly local: LocalTime;
  private from: number[] = [];
  private to: number[] = [];
  /** Working time before each span. */
  private before: number[] = [];
  private firstDay = 0;
  /** Not included. */
  private endDay = 0;

  private constructor(private readonly calendar: BusinessCalendar) {
    this.local = new LocalTime(calendar.tz);
  }

  static of(calendar: BusinessCalendar): WorkingTime {
    const known = WorkingTime.known.get(calendar) ?? new WorkingTime(calendar);
    WorkingTime.known.set(calendar, known);
    return known;
  }

  /** Working milliseconds between two instants outside the pauses, which are in order and do not touch (`united`). */
  between(start: number, end: number, pauses: readonly Span[] = []): number {
    if (end <= start) return 0;
    this.reach(start, end);
    let worked = this.position(end) - this.position(start);
    for (const { from, to } of pauses) {
      if (to > start && from < end) worked -= this.position(Math.min(to, end)) - this.position(Math.max(from, start));
    }
    return worked;
  }

  /** When `budget` working milliseconds outside the united pauses are used up. Used up exactly at closing time is due at closing time. */
  deadline(start: number, budget: number, pauses: readonly Span[] = []): number {
    if (budget <= 0) return start;
    let at = start;
    let left = budget;
    for (const { from, to } of pauses) {
      if (to <= at) continue;
      const free = from <= at ? 0 : this.between(at, from);
      if (free >= left) break;
      left -= free;
      at = to;
    }
    if (at === Infinity) throw new RangeError('it stands still for ever');
    return this.after(at, left);
  }

  /** The counted spans between two instants, in order. */
  spans(start: number, end: number): readonly Span[] {
    if (end <= start) return [];
    this.reach(start, end);
    const found: Span[] = [];
    for (let index = Math.max(0, lastNotAbove(this.from, start)); index < this.from.length; index += 1) {
      const from = Math.max(this.from[index] ?? end, start);
      const to = Math.min(this.to[index] ?? start, end);
      if (from >= end) break;
      if (from < to) found.push({ from, to });
    }
    return found;
  }

  private after(start: number, budget: number): number {
    this.reach(start, start);
    for (let ahead = firstReach; ; ahead *= 2) {
      const wanted = this.position(start) + budget;
      if (wanted <= this.total()) {
        const index = lastBelow(this.before, wanted);
        return (this.from[index] ?? start) + wanted - (this.before[index] ?? 0);
      }
      if (ahead > 2 * farthestDays) throw new RangeError(`the calendar has less than ${budget / 1_000} seconds of working time in 30 years`);
      this.reach(start, start + Math.min(ahead, farthestDays) * dayLength);
    }
  }

  /** Working time from the first laid-out day to `instant`, which must be within reach. */
  private position(instant: number): number {
    const index = lastNotAbove(this.from, instant);
    if (index < 0) return 0;
    const from = this.from[index] ?? 0;
    return (this.before[index] ?? 0) + Math.min(instant, this.to[index] ?? from) - from;
  }

  private total(): number {
    const last = this.from.length - 1;
    return last < 0 ? 0 : (this.before[last] ?? 0) + (this.to[last] ?? 0) - (this.from[last] ?? 0);
  }

  private reach(start: number, end: number): void {
    const first = Math.floor(start / dayLength) - slack;
    const last = Math.floor(end / dayLength) + slack;
    if (this.endDay === this.firstDay || first < this.firstDay) {
      const until = Math.max(this.endDay, last);
      [this.from, this.to, this.before] = [[], [], []];
      this.firstDay = this.endDay = first - firstReach;
      this.layOut(until);
    }
    if (last >= this.endDay) this.layOut(last + firstReach);
  }

  private layOut(until: number): void {
    for (; this.endDay < until; this.endDay += 1) for (const span of this.spansOf(this.endDay)) this.add(span);
  }

  /** Spans come in the order of their beginnings; those that touch or overlap become one, so that nothing counts twice. */
  private add({ from, to }: Span): void {
    const last = this.from.length - 1;
    const open = this.to[last];
    if (open !== undefined && from <= open) {
      this.to[last] = Math.max(open, to);
      return;
    }
    this.before.push(this.total());
    this.from.push(from);
    this.to.push(to);
  }

  private spansOf(day: number): readonly Span[] {
    const date = new Date(day * dayLength).toISOString().slice(0, 10);
    const { windows } = windowsOn(this.calendar, date, (((day + 3) % 7) + 7) % 7);
    if (windows.length === 0) return [];
    const offset = this.local.steadyOffset(day);
    if (offset === undefined && !this.local.has(day)) return [];
    const instant = (wall: number): number => (offset === undefined ? this.local.instantOf(wall) : wall - offset);
    const spans = windows.map(([opens, closes]) => {
      const from = timeOfDay(opens) ?? 0;
      const to = timeOfDay(closes) ?? 0;
      return { from: instant(day * dayLength + from), to: instant(day * dayLength + (to > from ? to : to + dayLength)) };
    });
    return spans.filter(({ from, to }) => from < to).sort((one, other) => one.from - other.from);
  }
}

/** The pauses in order, those that touch or overlap as one. */
export function united(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const inOrder = [...spans].sort((one, other) => one.from - other.from);
  const found: Span[] = [];
  for (const span of inOrder) {
    const last = found.at(-1);
    if (last && span.from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}

function lastNotAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function lastBelow(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Instant at which `seconds` of working time outside the pauses are used up. */
export function deadline(calendar: BusinessCalendar, start: Date, seconds: number, pauses: readonly Span[] = []): Date {
  return new Date(WorkingTime.of(calendar).deadline(start.getTime(), seconds * 1_000, united(pauses)));
}

/** Whole seconds of working time between two instants, outside the pauses. */
export function workedSeconds(calendar: BusinessCalendar, start: Date, end: Date, pauses: readonly Span[] = []): number {
  return Math.floor(WorkingTime.of(calendar).between(start.getTime(), end.getTime(), united(pauses)) / 1_000);
}
