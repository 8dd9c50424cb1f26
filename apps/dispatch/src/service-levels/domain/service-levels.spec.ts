import fc from 'fast-check';
import { aCalendar } from './business-calendar.fixture';
import { shippedCalendars } from './china-calendar';
import { explain, ruleOf, spoken } from './explanation';
import { countedSeconds, ledgerLines } from './ledger-lines';
import { readClock, type ClockHistory, type Pause } from './sla-clock';
import { countable } from './stored-calendar';

const at = (instant: string): Date => new Date(instant);
const [always, , china] = shippedCalendars as [(typeof shippedCalendars)[0], unknown, (typeof shippedCalendars)[0]];

describe('a clock', () => {
  const pauseStart = at('2026-11-24T02:00:00Z');
  const history = (more: Partial<ClockHistory> = {}): ClockHistory => ({
    startedAt: at('2026-11-24T01:00:00Z'), targetSeconds: 7_200, calendar: countable(always, 'Asia/Shanghai'), pauses: [], stoppedAt: null, ...more,
  });

  it('runs, is met, is breached at the due instant', () => {
    expect(readClock(history(), at('2026-11-24T02:00:00Z'))).toMatchObject({ state: 'RUNNING', usedSeconds: 3_600, remainingSeconds: 3_600, dueAt: at('2026-11-24T03:00:00Z') });
    expect(readClock(history({ stoppedAt: at('2026-11-24T03:00:00Z') }), at('2026-11-30T00:00:00Z'))).toMatchObject({ state: 'MET', remainingSeconds: 0 });
    expect(readClock(history(), at('2026-11-24T04:00:00Z'))).toMatchObject({ state: 'BREACHED', breachedAt: at('2026-11-24T03:00:00Z'), remainingSeconds: -3_600 });
  });

  it('stands still while paused and goes on afterwards with what was left', () => {
    const paused: readonly Pause[] = [{ from: pauseStart, to: null, reason: 'WAITING_FOR_PARTS' }];
    expect(readClock(history({ pauses: paused }), at('2026-11-25T02:00:00Z'))).toMatchObject({ state: 'PAUSED', usedSeconds: 3_600, pausedAt: pauseStart, dueAt: at('2026-11-25T03:00:00Z') });
    const resumed: readonly Pause[] = [{ from: pauseStart, to: at('2026-11-25T02:00:00Z'), reason: 'WAITING_FOR_PARTS' }];
    expect(readClock(history({ pauses: resumed }), at('2026-11-25T02:30:00Z'))).toMatchObject({ state: 'RUNNING', remainingSeconds: 1_800, dueAt: at('2026-11-25T03:00:00Z') });
  });

  it('does not run out while it stands still, not even when it was used up at that moment', () => {
    const pauses: readonly Pause[] = [{ from: at('2026-11-24T03:00:00Z'), to: null, reason: 'WAITING_FOR_PARTS' }];
    expect(readClock(history({ pauses }), at('2026-11-26T00:00:00Z'))).toMatchObject({ state: 'PAUSED', remainingSeconds: 0 });
  });

  it('never loses a pause to another target: used time does not depend on the promise', () => {
    const pauses: Pause[] = [{ from: pauseStart, to: at('2026-11-24T05:00:00Z'), reason: 'WAITING_FOR_CUSTOMER' }];
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 500_000 }), fc.integer({ min: 60, max: 500_000 }), (one, other) => {
        const now = at('2026-11-24T08:00:00Z');
        const first = readClock(history({ pauses, targetSeconds: one }), now);
        const second = readClock(history({ pauses, targetSeconds: other }), now);
        expect(first.usedSeconds).toBe(second.usedSeconds);
        expect(first.usedSeconds).toBe(4 * 3_600);
      }),
    );
  });

  const terms = { kind: 'FIRST_RESPONSE', level: 'P1', policyId: 'standard', policyVersion: 1, calendarVersion: 1 } as const;

  it('explains itself in both languages', () => {
    const reading = readClock(history(), at('2026-11-24T02:00:00Z'));
    const told = { terms, calendar: always, history: history(), reading };
    expect(explain(told, 'zh')).toBe('首次响应：standard 第 1 版，P1 目标 2 小时（全天候第 1 版），自 2026-11-24 09:00:00 起算，无暂停，截止 2026-11-24 11:00:00（Asia/Shanghai）');
    expect(explain(told, 'en')).toContain('due 2026-11-24 11:00:00 (Asia/Shanghai)');
  });

  it('names its pauses, and warns of a year without a table of days off', () => {
    const pauses: Pause[] = [{ from: pauseStart, to: null, reason: 'WAITING_FOR_PARTS' }];
    const late = history({ startedAt: at('2026-12-30T01:00:00Z'), targetSeconds: 5 * 8 * 3_600, calendar: countable(china, 'UTC'), pauses });
    const told = { terms, calendar: china, history: late, reading: readClock(late, late.startedAt) };
    expect(explain(told, 'zh')).toContain('暂停：等待备件 2026-11-24 10:00:00 – …');
    expect(explain(told, 'zh')).toContain('2027 年没有节假日表');
    expect(explain(told, 'en')).toContain('no table of days off for 2027');
  });

  it('lists every stretch of its time with the rule', () => {
    const pauses: Pause[] = [{ from: at('2026-09-30T02:00:00Z'), to: at('2026-09-30T05:30:00Z'), reason: 'WAITING_FOR_CUSTOMER' }];
    const counted = history({ startedAt: at('2026-09-30T01:00:00Z'), calendar: countable(china, 'UTC'), pauses });
    const lines = ledgerLines(counted, at('2026-10-08T02:00:00Z'));
    expect(lines.map(({ from, reason }) => [from.toISOString().slice(5, 16), reason])).toEqual([
      ['09-30T01:00', 'COUNTED'], ['09-30T02:00', 'WAITING_FOR_CUSTOMER'], ['09-30T05:30', 'COUNTED'], ['09-30T10:00', 'OUTSIDE_HOURS'], ['10-08T01:00', 'COUNTED'],
    ]);
    const rules = lines.map((line) => ruleOf(line, terms, china, 'Asia/Shanghai'));
    expect(rules[1]).toEqual({ zh: 'standard 第 1 版：等待客户时首次响应停止计时', en: 'standard version 1: waiting for the customer stops first response' });
    expect(rules[3]?.zh).toContain('2026-10-01 国庆节');
  });

  it('has a ledger whose counted lines are the time used, without gap', () => {
    const minute = fc.integer({ min: 0, max: 20_000 });
    const base = at('2026-11-20T00:00:00Z').getTime();
    const moment = (minutes: number): Date => new Date(base + minutes * 60_000);
    const reasons = fc.constantFrom('WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS');
    fc.assert(
      fc.property(minute, minute, fc.array(fc.tuple(minute, minute, reasons), { maxLength: 4 }), (from, length, waits) => {
        const pauses = waits.map(([begins, lasts, reason]): Pause => ({ from: moment(begins), to: lasts === 0 ? null : moment(begins + lasts), reason }));
        const one = history({ startedAt: moment(from), calendar: aCalendar(), pauses });
        const lines = ledgerLines(one, moment(from + length));
        expect(countedSeconds(lines)).toBe(readClock(one, moment(from + length)).usedSeconds);
        for (const [index, line] of lines.entries()) expect(line.from).toEqual(lines[index - 1]?.to ?? moment(from));
      }),
    );
  });
});

it('speaks lengths of time', () => {
  expect([spoken(300, 'zh'), spoken(5_400, 'zh'), spoken(7_200, 'en'), spoken(300, 'en'), spoken(0, 'en')]).toEqual(['5 分钟', '1 小时 30 分钟', '2 h', '5 min', '0 h']);
});
