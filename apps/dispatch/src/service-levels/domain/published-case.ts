import { calendarMistake, isDate, type BusinessCalendar } from './business-calendar';
import { deadline, workedSeconds, type Span } from './working-time';

type WrittenPause = readonly [from: string, to?: string | null] | { readonly from: string; readonly to?: string | null };

/** A deadline or a worked time that somebody published, to be computed again. */
export interface PublishedCase {
  readonly id: string;
  readonly kind: 'deadline' | 'worked';
  readonly calendar: BusinessCalendar;
  readonly start: string;
  readonly pauses?: readonly WrittenPause[];
  readonly budgetSeconds?: number;
  readonly expected?: string;
  readonly end?: string;
  readonly expectedSeconds?: number;
}

export interface Verdict {
  readonly id: string;
  readonly kind: string;
  readonly expected: string | number | null;
  /** Null when the case cannot be computed; `problem` says why. */
  readonly actual: string | number | null;
  readonly agrees: boolean;
  /** Ours less theirs. */
  readonly differenceSeconds: number | null;
  readonly problem: string | null;
}

/** Computes a case and compares; a case that makes no sense disagrees, with the reason. */
export function verdictOn(published: PublishedCase): Verdict {
  const { id, kind } = published;
  try {
    const mistake = calendarMistake(published.calendar);
    if (mistake !== undefined) throw new RangeError(mistake);
    const { expected, actual } = computed(published);
    const differenceSeconds = numberOf(actual) - numberOf(expected);
    return { id, kind, expected, actual, agrees: differenceSeconds === 0, differenceSeconds, problem: null };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { id, kind, expected: published.expected ?? published.expectedSeconds ?? null, actual: null, agrees: false, differenceSeconds: null, problem };
  }
}

function computed({ kind, calendar, start, end, pauses = [], budgetSeconds, expected, expectedSeconds }: PublishedCase): { expected: string | number; actual: string | number } {
  const from = instant('start', start);
  const spans = pauses.map((pause, index) => spanOf(pause, `pauses.${index}`)).filter((span) => span.from < span.to);
  if (kind === 'deadline') {
    if (typeof budgetSeconds !== 'number' || budgetSeconds < 0) throw new RangeError(`budgetSeconds: a number from 0, not ${JSON.stringify(budgetSeconds)}`);
    return { expected: instant('expected', expected).toISOString(), actual: deadline(calendar, from, budgetSeconds, spans).toISOString() };
  }
  if (kind !== 'worked') throw new RangeError(`kind: deadline or worked, not ${String(kind)}`);
  if (typeof expectedSeconds !== 'number') throw new RangeError(`expectedSeconds: a number, not ${expectedSeconds}`);
  return { expected: expectedSeconds, actual: workedSeconds(calendar, from, instant('end', end), spans) };
}

function spanOf(pause: WrittenPause, name: string): Span {
  const [from, to] = 'from' in pause ? [pause.from, pause.to] : [pause[0], pause[1]];
  return { from: instant(name, from).getTime(), to: to === undefined || to === null ? Infinity : instant(name, to).getTime() };
}

/** An instant without an offset is UTC, whatever zone this machine is in. */
function instant(name: string, text: string | undefined): Date {
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/i.test(text ?? '') ? (text ?? '') : `${text}Z`;
  const read = new Date(zoned);
  // JavaScript takes 30 February for 2 March.
  if (Number.isNaN(read.getTime()) || !isDate((text ?? '').slice(0, 10))) throw new RangeError(`${name}: ${text} is not an instant like 2026-11-24T01:30:00Z`);
  return read;
}

const numberOf = (value: string | number): number => (typeof value === 'number' ? value : Date.parse(value) / 1_000);
