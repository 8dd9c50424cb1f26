import type { SpecialDay } from './stored-calendar';
import { checkedTable, type ReadTable, type TableWish } from './yearly-table';

type Event = ReadonlyMap<string, string>;

const day = 86_400_000;
const working = /班|workday|working day|make-?up/i;
/** A day people remember and work on. */
const observance = /^(observance|纪念日)/i;
/** Rules that move an event to another date every time: what they mean is not guessed. */
const moving = /BYDAY|BYSETPOS|BYWEEKNO|BYYEARDAY|BYEASTER|COUNT|INTERVAL=(?!1(?:;|$))/i;

/**
 * Reads the all-day events of an iCalendar file as days off; one whose summary speaks of work (上班, 补班, workday) is a make-up
 * working day. Cancelled events, observances and events with a time of day are none of either.
 */
export function readIcsTable(text: string, wish: TableWish): ReadTable {
  const events = eventsIn(text).filter((event) => event.get('STATUS') !== 'CANCELLED' && !observance.test(event.get('DESCRIPTION') ?? ''));
  // Where days off are marked (Apple does), the rest are observances.
  const marked = events.filter((event) => event.has('X-APPLE-SPECIAL-DAY'));
  const wanted = (marked.length > 0 ? marked : events).filter((event) => startOf(event) !== undefined);
  const odd = wanted.find((event) => Number.isNaN(startOf(event)) || Number.isNaN(dateOf(event.get('DTEND'))) || repeatsOddly(event.get('RRULE') ?? ''));
  if (odd) return { mistake: `${odd.get('SUMMARY') ?? odd.get('DTSTART')}: ${odd.get('RRULE') ?? odd.get('DTSTART')} is not understood; list its days one by one` };
  return checkedTable(wanted.flatMap((event) => daysOf(event, wish)), wish);
}

/** Lines of events by their names; what is nested in an event, as an alarm, is not the event. */
function eventsIn(text: string): readonly Event[] {
  const events: Event[] = [];
  let event: Map<string, string> | undefined;
  let nested = 0;
  for (const line of text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([A-Z\d-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
    if (name === 'BEGIN' && event) nested += 1;
    else if (name === 'BEGIN' && value === 'VEVENT') event = new Map();
    else if (name === 'END' && nested > 0) nested -= 1;
    else if (name === 'END' && event) {
      events.push(event);
      event = undefined;
    } else if (nested === 0) event?.set(name.toUpperCase(), value);
  }
  return events;
}

const repeatsOddly = (rule: string): boolean => rule !== '' && (!/FREQ=YEARLY/i.test(rule) || moving.test(rule));

/** An event of several days is cut to the year; DTEND is the day after the last. A yearly event is taken in the year that is asked for, if it has begun and not ended. */
function daysOf(event: Event, { year, usual }: TableWish): readonly SpecialDay[] {
  const written = startOf(event) ?? Number.NaN;
  const length = Math.max(1, Math.round(((dateOf(event.get('DTEND')) ?? written + durationOf(event)) - written) / day));
  const first = yearly(event, written, year);
  if (first === undefined) return [];
  const name = (event.get('SUMMARY') ?? '').replace(/\\([,;\\])/g, '$1');
  const windows = working.test(name) || event.get('X-APPLE-SPECIAL-DAY') === 'ALTERNATE-WORKDAY' ? usual : [];
  const [from, to] = [Math.max(first, Date.UTC(year, 0, 1)), Math.min(first + length * day, Date.UTC(year + 1, 0, 1))];
  return Array.from({ length: Math.max(0, (to - from) / day) }, (_, index) => ({ date: new Date(from + index * day).toISOString().slice(0, 10), name, windows }));
}

function yearly(event: Event, written: number, year: number): number | undefined {
  const rule = event.get('RRULE');
  const began = new Date(written);
  if (rule === undefined || began.getUTCFullYear() === year) return written;
  const [, until = '9999'] = /UNTIL=(\d{4})/i.exec(rule) ?? [];
  const then = Date.UTC(year, began.getUTCMonth(), began.getUTCDate());
  const exists = new Date(then).getUTCDate() === began.getUTCDate();
  return exists && began.getUTCFullYear() < year && year <= Number(until) ? then : undefined;
}

const startOf = (event: Event): number | undefined => dateOf(event.get('DTSTART'));

/** A day, also written as its first instant; undefined for a time of day, not a number for what is no day. */
function dateOf(value: string | undefined): number | undefined {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})(?:T000000)?$/.exec(value ?? '') ?? [];
  if (year === undefined) return undefined;
  const found = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return new Date(found).toISOString().startsWith(`${year}-${month}-${date}`) ? found : Number.NaN;
}

function durationOf(event: Event): number {
  const [, weeks = 0, days = 0] = /^P(?:(\d{1,2})W)?(?:(\d{1,3})D)?/.exec(event.get('DURATION') ?? '') ?? [];
  return (Number(weeks) * 7 + Number(days)) * day;
}
