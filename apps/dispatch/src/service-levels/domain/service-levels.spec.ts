import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { deadline, workedSeconds, type BusinessCalendar, type Span } from './business-calendar';
import { explain } from './explanation';
import { defaultPolicy, shippedCalendar, targetsFor } from './service-level-policy';
import { readClock, type ClockHistory, type Pause } from './sla-clock';

const business = shippedCalendar('business hours', 'Asia/Shanghai');
const at = (instant: string): Date => new Date(instant);

describe('deadline', () => {
  it.each([
    ['within a morning', '2026-11-24T01:00:00Z', 3_600, '2026-11-24T02:00:00Z'],
    ['used up exactly at closing time is due at closing time', '2026-11-24T09:00:00Z', 3_600, '2026-11-24T10:00:00Z'],
    ['over lunch', '2026-11-24T03:30:00Z', 3_600, '2026-11-24T05:30:00Z'],
    ['over a weekend', '2026-11-27T09:00:00Z', 7_200, '2026-11-30T02:00:00Z'],
    ['begun at night', '2026-11-24T20:00:00Z', 60, '2026-11-25T01:01:00Z'],
  ])('%s', (_, start, seconds, due) => {
    expect(deadline(business, at(start), seconds)).toEqual(at(due));
  });

  it('is where the worked time equals the budget, whatever the pauses', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 20 });
    const base = at('2026-11-20T00:00:00Z').getTime();
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 200_000 }), fc.array(fc.tuple(minute, fc.integer({ min: 1, max: 3_000 })), { maxLength: 4 }), (from, seconds, breaks) => {
        const start = new Date(base + from * 60_000);
        const pauses: Span[] = breaks.map(([begin, length]) => ({ from: base + begin * 60_000, to: base + (begin + length) * 60_000 }));
        const due = deadline(business, start, seconds, pauses);
        expect(workedSeconds(business, start, due, pauses)).toBe(seconds);
        expect(workedSeconds(business, start, new Date(due.getTime() - 1_000), pauses)).toBe(seconds - 1);
      }),
    );
  });

  it('refuses a calendar without working time instead of looking for ever', () => {
    expect(() => deadline({ tz: 'UTC', hours: {} }, at('2026-11-24T00:00:00Z'), 1)).toThrow(RangeError);
  });
});

describe('a clock', () => {
  const pauseStart = at('2026-11-24T02:00:00Z');
  const history = (more: Partial<ClockHistory> = {}): ClockHistory => ({
    startedAt: at('2026-11-24T01:00:00Z'), targetSeconds: 7_200, calendar: shippedCalendar('around the clock', 'Asia/Shanghai'), pauses: [], stoppedAt: null, ...more,
  });

  it('runs, is met, is breached at the due instant', () => {
    expect(readClock(history(), at('2026-11-24T02:00:00Z'))).toMatchObject({ state: 'RUNNING', usedSeconds: 3_600, remainingSeconds: 3_600, dueAt: at('2026-11-24T03:00:00Z') });
    expect(readClock(history({ stoppedAt: at('2026-11-24T03:00:00Z') }), at('2026-11-30T00:00:00Z'))).toMatchObject({ state: 'MET', remainingSeconds: 0 });
    expect(readClock(history(), at('2026-11-24T04:00:00Z'))).toMatchObject({ state: 'BREACHED', breachedAt: at('2026-11-24T03:00:00Z'), remainingSeconds: -3_600 });
  });

  it('stands still while paused and goes on afterwards with what was left', () => {
    const paused = [{ from: pauseStart, to: null, reason: 'awaiting signature' }] as const;
    expect(readClock(history({ pauses: paused }), at('2026-11-25T02:00:00Z'))).toMatchObject({ state: 'PAUSED', usedSeconds: 3_600, pausedAt: pauseStart, dueAt: at('2026-11-25T03:00:00Z') });
    const resumed = [{ ...paused[0], to: at('2026-11-25T02:00:00Z') }];
    expect(readClock(history({ pauses: resumed }), at('2026-11-25T02:30:00Z'))).toMatchObject({ state: 'RUNNING', remainingSeconds: 1_800, dueAt: at('2026-11-25T03:00:00Z') });
  });

  it('never loses a pause to another target: used time does not depend on the promise', () => {
    const pauses: Pause[] = [{ from: pauseStart, to: at('2026-11-24T05:00:00Z'), reason: 'awaiting signature' }];
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

  it('explains itself in both languages', () => {
    const reading = readClock(history(), at('2026-11-24T02:00:00Z'));
    const told = { kind: 'FIRST_RESPONSE', priority: 'P1', policy: { id: 'standard', version: 1 }, calendarName: 'around the clock', history: history(), reading } as const;
    expect(explain(told, 'zh')).toBe('首次响应：standard 第 1 版，P1 目标 2 小时（全天候计时），自 2026-11-24 09:00:00 起算，无暂停，截止 2026-11-24 11:00:00（Asia/Shanghai）');
    expect(explain(told, 'en')).toContain('due 2026-11-24 11:00:00 (Asia/Shanghai)');
  });
});

it('promises first response and resolution for every priority', () => {
  for (const priority of ['P1', 'P2', 'P3'] as const) {
    expect(targetsFor(defaultPolicy, priority).map(({ kind }) => kind)).toEqual(['FIRST_RESPONSE', 'RESOLUTION']);
  }
});

interface PublishedCase {
  readonly id: string;
  readonly kind: 'deadline' | 'worked';
  readonly calendar: BusinessCalendar;
  readonly start: string;
  readonly end?: string;
  readonly pauses: readonly [string, string][];
  readonly budgetSeconds?: number;
  readonly expected?: string;
  readonly expectedSeconds?: number;
}

const published = join(__dirname, '../../../../../../shared/data/sla-cases.json');
const whenThere = existsSync(published) ? describe : describe.skip;

whenThere('what other systems publish (skipped without ../shared/data/sla-cases.json)', () => {
  const cases: PublishedCase[] = existsSync(published) ? JSON.parse(readFileSync(published, 'utf8')) : [];
  it.each(cases.map((entry) => [entry.id, entry] as const))('%s', (_, { kind, calendar, start, end, pauses, budgetSeconds, expected, expectedSeconds }) => {
    const spans = pauses.map(([from, to]) => ({ from: Date.parse(from), to: Date.parse(to) }));
    if (kind === 'deadline') expect(deadline(calendar, at(start), budgetSeconds ?? 0, spans).toISOString()).toBe(new Date(expected ?? '').toISOString());
    else expect(workedSeconds(calendar, at(start), at(end ?? ''), spans)).toBe(expectedSeconds);
  });
});
