import { calendarMistake, type Window } from './business-calendar';
import type { CalendarYear, SpecialDay } from './stored-calendar';

/** What a file said about a year, or what is wrong with it. */
export type ReadTable = CalendarYear | { readonly mistake: string };

/** What an import needs to know besides the file. */
export interface TableWish {
  readonly year: number;
  readonly source: string;
  /** Working windows of a make-up day that does not tell its own. */
  readonly usual: readonly Window[];
}

/**
 * Reads `{ "holidays": ["2026-10-01", …], "workdays": ["2026-10-10", …] }`; an entry may be `{ "date", "name" }`, and
 * `workdays` may be an object from date to windows, as in a calendar.
 */
export function readJsonTable(text: string, wish: TableWish): ReadTable {
  try {
    const table: unknown = JSON.parse(text);
    if (typeof table !== 'object' || table === null) return { mistake: 'an object with holidays and workdays' };
    const { holidays = [], workdays = [] } = table as { holidays?: unknown; workdays?: unknown };
    const off = entries(holidays).map(({ date, name }) => ({ date, name, windows: [] }));
    const work = entries(workdays).map(({ date, name, windows }) => ({ date, name, windows: windows ?? wish.usual }));
    return checked([...off, ...work], wish);
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : String(error) };
  }
}

interface Entry {
  readonly date: string;
  readonly name: string;
  readonly windows?: readonly Window[];
}

function entries(list: unknown): readonly Entry[] {
  if (Array.isArray(list)) return list.map((each: unknown) => (typeof each === 'string' ? { date: each, name: '' } : named(each as Partial<Entry>)));
  return Object.entries(list as Record<string, readonly Window[]>).map(([date, windows]) => ({ date, name: '', windows }));
}

const named = ({ date = '', name = '', ...more }: Partial<Entry>): Entry => ({ ...more, date, name });

const working = /班|workday|working day|make-?up/i;

/** Reads all-day events of an iCalendar file; one whose summary speaks of work (上班, 补班, workday) is a make-up working day. */
export function readIcsTable(text: string, wish: TableWish): ReadTable {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const days: SpecialDay[] = [];
  let event: Map<string, string> | undefined;
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/i.exec(line) ?? [];
    if (name === 'BEGIN' && value === 'VEVENT') event = new Map();
    else if (name === 'END' && value === 'VEVENT') days.push(...daysOf(event ?? new Map(), wish));
    else event?.set(name.toUpperCase(), value);
  }
  return checked(days.filter(({ date }) => date.startsWith(String(wish.year))), wish);
}

/** DTEND is the day after the last; without it an event lasts a day. A yearly event is taken in the year that is asked for. */
function daysOf(event: ReadonlyMap<string, string>, { year, usual }: TableWish): readonly SpecialDay[] {
  const yearly = /FREQ=YEARLY/i.test(event.get('RRULE') ?? '');
  const first = dateOf(event.get('DTSTART'), yearly ? year : undefined);
  if (first === undefined) return [];
  const last = dateOf(event.get('DTEND'), yearly ? year : undefined) ?? first + day;
  const name = (event.get('SUMMARY') ?? '').replace(/\\([,;\\])/g, '$1');
  const length = Math.max(1, Math.round((last - first) / day));
  return Array.from({ length }, (_, index) => ({ date: new Date(first + index * day).toISOString().slice(0, 10), name, windows: working.test(name) ? usual : [] }));
}

const day = 86_400_000;

function dateOf(value: string | undefined, year?: number): number | undefined {
  const [, written, month, date] = /^(\d{4})(\d{2})(\d{2})/.exec(value ?? '') ?? [];
  return written === undefined ? undefined : Date.parse(`${year ?? written}-${month}-${date}T00:00:00Z`);
}

function checked(days: readonly SpecialDay[], { year, source }: TableWish): ReadTable {
  const wrong = days.find(({ date }) => typeof date !== 'string' || !date.startsWith(`${year}-`));
  if (wrong) return { mistake: `${String(wrong.date)} is not a day of ${year}` };
  const mistake = calendarMistake({ tz: 'UTC', hours: {}, holidays: days.map(({ date }) => date), workdays: Object.fromEntries(days.map(({ date, windows }) => [date, windows])) });
  if (mistake !== undefined) return { mistake };
  if (days.length === 0) return { mistake: `no days of ${year} in it` };
  // The later entry wins: a make-up day inside a longer holiday event is worked.
  const byDate = new Map([...days].sort((one, other) => one.windows.length - other.windows.length).map((each) => [each.date, each]));
  return { year, source, days: [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1)) };
}
