import type { BusinessCalendar, Window } from './business-calendar';

const office: readonly Window[] = [['09:00', '12:00'], ['13:00', '18:00']];

export const aCalendar = (more: Partial<BusinessCalendar> = {}): BusinessCalendar => ({
  tz: 'Asia/Shanghai',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  ...more,
});

/** Every working second of a stretch of time, found by looking at the wall clock each minute: slow, and nothing of ours in it. */
export class SecondBySecond {
  private readonly clock: Intl.DateTimeFormat;
  private readonly minutes: readonly boolean[];
  private readonly windows = new Map<string, readonly Window[]>();

  constructor(private readonly calendar: BusinessCalendar, base: number, seconds: number) {
    this.clock = new Intl.DateTimeFormat('sv-SE', { timeZone: calendar.tz, dateStyle: 'short', timeStyle: 'short' });
    this.minutes = Array.from({ length: Math.ceil(seconds / 60) }, (_, index) => this.works(base + index * 60_000));
  }

  /** Whether the second that begins `second` seconds after the base counts. */
  counts(second: number): boolean {
    return this.minutes[Math.floor(second / 60)] ?? false;
  }

  private works(instant: number): boolean {
    const [date = '', time = ''] = this.clock.format(instant).split(' ');
    const yesterday = new Date(Date.parse(`${date}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const today = this.windowsOn(date).some(([from, to]) => from <= time && (time < to || to <= from));
    return today || this.windowsOn(yesterday).some(([from, to]) => to <= from && time < to);
  }

  private windowsOn(date: string): readonly Window[] {
    const known = this.windows.get(date) ?? this.windowsOf(date);
    this.windows.set(date, known);
    return known;
  }

  private windowsOf(date: string): readonly Window[] {
    const { hours, holidays = [], yearly_holidays: yearly = [], workdays = {} } = this.calendar;
    if (workdays[date]) return workdays[date];
    if (holidays.includes(date) || yearly.some((day) => date.endsWith(day))) return [];
    const name = new Date(`${date}T12:00:00Z`).toLocaleDateString('en', { weekday: 'short', timeZone: 'UTC' }).toLowerCase();
    return Object.entries(hours).find(([weekday]) => weekday === name)?.[1] ?? [];
  }
}
