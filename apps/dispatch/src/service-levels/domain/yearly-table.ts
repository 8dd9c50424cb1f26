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
    return checkedTable([...off, ...work], wish);
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

/** The table, when every day of it is one of the year. */
export function checkedTable(days: readonly SpecialDay[], { year, source }: TableWish): ReadTable {
  const wrong = days.find(({ date }) => typeof date !== 'string' || !date.startsWith(`${year}-`));
  if (wrong) return { mistake: `${String(wrong.date)} is not a day of ${year}` };
  const mistake = calendarMistake({ tz: 'UTC', hours: {}, holidays: days.map(({ date }) => date), workdays: Object.fromEntries(days.map(({ date, windows }) => [date, windows])) });
  if (mistake !== undefined) return { mistake };
  if (days.length === 0) return { mistake: `no days of ${year} in it` };
  // The later entry wins: a make-up day inside a longer holiday event is worked.
  const byDate = new Map([...days].sort((one, other) => one.windows.length - other.windows.length).map((each) => [each.date, each]));
  return { year, source, days: [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1)) };
}
