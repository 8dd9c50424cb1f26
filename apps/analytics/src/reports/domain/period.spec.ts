import fc from 'fast-check';
import { DateTime } from 'luxon';
import { periodKey, periodLabel, windowOf } from './period';

const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Asia/Kolkata', 'UTC'];
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((instant) => instant.toISOString().slice(0, 10));

describe('the days of a report', () => {
  it('begin and end at midnight of the business zone, not of UTC', () => {
    expect(windowOf({ from: '2026-11-01', to: '2026-11-30' }, 'Asia/Shanghai')).toEqual({ start: new Date('2026-10-31T16:00:00Z'), end: new Date('2026-11-30T16:00:00Z') });
    expect(windowOf({ from: '2026-11-01', to: '2026-11-30' }, 'America/New_York')).toEqual({ start: new Date('2026-11-01T04:00:00Z'), end: new Date('2026-12-01T05:00:00Z') });
  });

  it('are as long as the clocks of the zone make them', () => {
    const hours = ({ start, end }: { start: Date; end: Date }) => (end.getTime() - start.getTime()) / 3_600_000;
    expect(hours(windowOf({ from: '2026-03-29', to: '2026-03-29' }, 'Europe/London'))).toBe(23);
    expect(hours(windowOf({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/London'))).toBe(25);
  });

  it('follow one another without gap or overlap', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (one, zone) => {
        const next = DateTime.fromISO(one).plus({ days: 1 }).toISODate() ?? '';
        expect(windowOf({ from: one, to: one }, zone).end).toEqual(windowOf({ from: next, to: next }, zone).start);
        expect(windowOf({ from: one, to: next }, zone)).toEqual({ start: windowOf({ from: one, to: one }, zone).start, end: windowOf({ from: next, to: next }, zone).end });
      }),
    );
  });
});

describe('a period', () => {
  it('has a stable key', () => {
    expect([periodKey('DAY', '2026-11-24'), periodKey('WEEK', '2026-11-24'), periodKey('MONTH', '2026-11-24')]).toEqual(['2026-11-24', '2026-W48', '2026-11']);
  });

  it('belongs to the ISO year of its week around new year', () => {
    expect([periodKey('WEEK', '2027-01-01'), periodKey('WEEK', '2024-12-30'), periodKey('WEEK', '2021-01-03')]).toEqual(['2026-W53', '2025-W01', '2020-W53']);
  });

  it('is called as the viewer calls it', () => {
    expect((['DAY', 'WEEK', 'MONTH'] as const).map((unit) => periodLabel(unit, '2026-11-02', 'zh'))).toEqual(['2026年11月2日', '2026年第45周', '2026年11月']);
    expect((['DAY', 'WEEK', 'MONTH'] as const).map((unit) => periodLabel(unit, '2026-11-02', 'en'))).toEqual(['2 November 2026', 'Week 45 of 2026', 'November 2026']);
  });

  it('sorts by its key as it does in time', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom('DAY' as const, 'WEEK' as const, 'MONTH' as const), (one, other, unit) => {
        const [first, second] = [one, other].sort();
        expect(periodKey(unit, first ?? '') <= periodKey(unit, second ?? '')).toBe(true);
      }),
    );
  });
});
