import fc from 'fast-check';
import type { BusinessCalendar, Window } from './business-calendar';
import { aCalendar, SecondBySecond } from './business-calendar.fixture';
import { deadline, workedSeconds, WorkingTime, type Span } from './working-time';

const at = (instant: string): Date => new Date(instant);
const everyDay = (...windows: Window[]): BusinessCalendar['hours'] => ({ mon: windows, tue: windows, wed: windows, thu: windows, fri: windows, sat: windows, sun: windows });

describe('a deadline', () => {
  it.each([
    ['within a morning', '2026-11-24T01:00:00Z', 3_600, '2026-11-24T02:00:00Z'],
    ['used up exactly at closing time is due at closing time', '2026-11-24T09:00:00Z', 3_600, '2026-11-24T10:00:00Z'],
    ['used up exactly at the lunch break is due before lunch', '2026-11-24T03:00:00Z', 3_600, '2026-11-24T04:00:00Z'],
    ['over lunch', '2026-11-24T03:30:00Z', 3_600, '2026-11-24T05:30:00Z'],
    ['over a weekend', '2026-11-27T09:00:00Z', 7_200, '2026-11-30T02:00:00Z'],
    ['begun at night', '2026-11-24T20:00:00Z', 60, '2026-11-25T01:01:00Z'],
    ['of nothing is due at once, also at night', '2026-11-24T20:00:00Z', 0, '2026-11-24T20:00:00Z'],
  ])('%s', (_, start, seconds, due) => {
    expect(deadline(aCalendar(), at(start), seconds)).toEqual(at(due));
  });

  it('counts the make-up Saturday and skips the holiday', () => {
    const window: Window[] = [['09:00', '18:00']];
    const calendar = aCalendar({ hours: everyDay(...window), holidays: ['2026-10-09'], yearly_holidays: ['10-01'], workdays: { '2026-10-10': [['10:00', '12:00']], '2026-10-01': [] } });
    expect(deadline(calendar, at('2026-10-08T09:30:00Z'), 3_600)).toEqual(at('2026-10-10T02:30:00Z'));
    expect(workedSeconds(calendar, at('2026-09-30T16:00:00Z'), at('2026-10-01T16:00:00Z'))).toBe(0);
  });

  it.each([
    ['America/New_York, spring: an hour is missing', 'America/New_York', [['00:00', '24:00']], '2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', 23],
    ['America/New_York, autumn: an hour comes twice', 'America/New_York', [['00:00', '24:00']], '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z', 25],
    ['Europe/London, a night shift in spring', 'Europe/London', [['22:00', '06:00']], '2026-03-28T22:00:00Z', '2026-03-29T12:00:00Z', 7],
    ['Europe/London, a night shift in autumn', 'Europe/London', [['22:00', '06:00']], '2026-10-24T20:00:00Z', '2026-10-25T12:00:00Z', 9],
    ['Australia/Lord_Howe: half an hour', 'Australia/Lord_Howe', [['00:00', '24:00']], '2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z', 24.5],
    ['America/Sao_Paulo: a day that begins at one', 'America/Sao_Paulo', [['00:00', '09:00']], '2015-10-17T12:00:00Z', '2015-10-18T20:00:00Z', 8],
    ['an opening inside the gap is as much later as the gap is long', 'America/New_York', [['02:30', '05:00']], '2026-03-08T05:00:00Z', '2026-03-08T16:00:00Z', 1.5],
    ['a window inside the gap does not exist', 'America/New_York', [['02:00', '03:00']], '2026-03-08T05:00:00Z', '2026-03-08T16:00:00Z', 0],
    ['an opening that comes twice opens the first time', 'America/New_York', [['01:30', '05:00']], '2026-11-01T04:00:00Z', '2026-11-01T16:00:00Z', 4.5],
    ['a day that a zone skips', 'Pacific/Apia', [['09:00', '18:00']], '2011-12-29T00:00:00Z', '2011-12-31T00:00:00Z', 18],
    ['a year in a zone with odd minutes', 'Asia/Kathmandu', [['09:00', '09:45']], '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', 0.75],
  ] as const)('%s', (_, tz, windows, from, to, hours) => {
    expect(workedSeconds({ tz, hours: everyDay(...windows) }, at(from), at(to)) / 3_600).toBe(hours);
  });

  it('does not count twice what overlaps', () => {
    const calendar = { tz: 'UTC', hours: everyDay(['09:00', '13:00'], ['12:00', '18:00'], ['17:00', '01:00']) };
    expect(workedSeconds(calendar, at('2026-11-24T09:00:00Z'), at('2026-11-25T09:00:00Z'))).toBe(16 * 3_600);
  });

  it('is the same whichever time was asked about first', () => {
    const [one, other] = [aCalendar(), aCalendar()];
    const late = [at('2031-05-05T05:00:00Z'), at('2001-05-05T05:00:00Z')] as const;
    const asked = (calendar: BusinessCalendar, starts: readonly Date[]) => new Map(starts.map((start) => [start.getTime(), deadline(calendar, start, 500_000).getTime()]));
    expect(asked(other, [...late].reverse())).toEqual(new Map([...asked(one, late)].reverse()));
  });

  it('refuses a calendar without working time instead of looking for ever', () => {
    expect(() => deadline({ tz: 'UTC', hours: {} }, at('2026-11-24T00:00:00Z'), 1)).toThrow(RangeError);
    expect(() => deadline(aCalendar(), at('2026-11-24T01:00:00Z'), 60, [{ from: 0, to: Infinity }])).toThrow(RangeError);
  });
});

// Edges keep clear of the hours in which clocks change: what holds there is written in the table above.
const calendars: readonly (readonly [string, BusinessCalendar])[] = [
  ['2026-03-06T00:00:00Z', { tz: 'America/New_York', hours: { fri: [['08:00', '12:00'], ['13:30', '17:45']], sun: [['00:00', '24:00']], mon: [['09:00', '17:00']] } }],
  ['2026-10-30T00:00:00Z', { tz: 'America/New_York', hours: everyDay(['20:00', '06:00']), holidays: ['2026-11-01'] }],
  ['2026-03-27T00:00:00Z', { tz: 'Europe/London', hours: everyDay(['00:00', '24:00']), yearly_holidays: ['03-30'] }],
  ['2026-10-23T00:00:00Z', { tz: 'Europe/London', hours: { fri: [['22:00', '06:00']], sat: [['22:00', '07:00']] }, workdays: { '2026-10-25': [['10:00', '11:00'], ['09:00', '10:30']] } }],
  ['2026-04-03T00:00:00Z', { tz: 'Australia/Lord_Howe', hours: everyDay(['05:00', '05:00']) }],
  ['2026-10-02T00:00:00Z', { tz: 'Australia/Lord_Howe', hours: everyDay(['18:00', '05:00'], ['06:15', '09:00']) }],
  ['2026-10-08T00:00:00Z', aCalendar({ holidays: ['2026-10-08'], workdays: { '2026-10-10': [['09:00', '12:00'], ['13:00', '18:00']] } })],
  ['2026-11-20T00:00:00Z', aCalendar({ tz: 'Asia/Kolkata', workdays: { '2026-11-22': [['09:00', '12:00']], '2026-11-23': [] } })],
];
const days = 6;

it.each(calendars)('agrees with a count of every second from %s', (from, calendar) => {
  const base = at(from).getTime();
  const slow = new SecondBySecond(calendar, base, days * 86_400);
  const second = fc.integer({ min: 0, max: days * 43_200 });
  const breaks = fc.array(fc.tuple(second, fc.integer({ min: 1, max: 20_000 })), { maxLength: 4 });
  fc.assert(
    fc.property(second, fc.integer({ min: 1, max: 100_000 }), breaks, (start, budget, stops) => {
      const pauses: Span[] = stops.map(([begin, length]) => ({ from: base + begin * 1_000, to: base + (begin + length) * 1_000 }));
      const counts = (at: number) => slow.counts(at) && !stops.some(([begin, length]) => begin <= at && at < begin + length);
      let used = 0;
      let due = start;
      while (used < budget && due < days * 86_400) {
        if (counts(due)) used += 1;
        due += 1;
      }
      const startAt = new Date(base + start * 1_000);
      if (used === budget) expect(deadline(calendar, startAt, budget, pauses)).toEqual(new Date(base + due * 1_000));
      expect(workedSeconds(calendar, startAt, new Date(base + due * 1_000), pauses)).toBe(used);
      const spans = WorkingTime.of(calendar).spans(startAt.getTime(), base + due * 1_000);
      expect(spans.reduce((sum, { from: begins, to }) => sum + to - begins, 0) / 1_000).toBe(workedSeconds(calendar, startAt, new Date(base + due * 1_000)));
    }),
    { numRuns: 25 },
  );
});
