import fc from 'fast-check';
import { explain } from './explanation';
import { defaultPolicy, shippedCalendar, targetsFor } from './service-level-policy';
import { readClock, type ClockHistory, type Pause } from './sla-clock';

const at = (instant: string): Date => new Date(instant);

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
