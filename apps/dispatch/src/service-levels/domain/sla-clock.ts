import type { BusinessCalendar } from './business-calendar';
import type { PauseReason } from './service-level-policy';
import { deadline, workedSeconds, type Span } from './working-time';

/** WITHDRAWN: the promise was taken back before it was kept or missed. */
export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED' | 'WITHDRAWN';

/** A time in which the order waited for somebody else. Pauses belong to the order, not to a clock. */
export interface Pause {
  readonly from: Date;
  /** Null while it lasts. */
  readonly to: Date | null;
  readonly reason: PauseReason;
  /** What exactly is waited for, and who said so. */
  readonly note?: string | null;
  readonly by?: string | null;
}

/** What a clock's values are computed from; nothing else decides. */
export interface ClockHistory {
  readonly startedAt: Date;
  readonly targetSeconds: number;
  readonly calendar: BusinessCalendar;
  /** Those that stop this clock. */
  readonly pauses: readonly Pause[];
  /** When what the clock measures happened. */
  readonly stoppedAt: Date | null;
}

export interface ClockReading {
  readonly state: ClockState;
  readonly dueAt: Date;
  readonly usedSeconds: number;
  /** Negative by how much the target was missed. */
  readonly remainingSeconds: number;
  readonly pausedAt: Date | null;
  /** The due instant, whenever the breach was noticed. */
  readonly breachedAt: Date | null;
}

/** Reads a clock by replaying its history up to `now`. */
export function readClock({ startedAt, targetSeconds, calendar, pauses, stoppedAt }: ClockHistory, now: Date): ClockReading {
  const end = stoppedAt ?? now;
  const open = stoppedAt === null ? earliestOpen(pauses) : undefined;
  const spans = pausesAsSpans(pauses, end);
  const usedSeconds = end <= startedAt ? 0 : workedSeconds(calendar, startedAt, end, spans);
  const dueAt = deadline(calendar, startedAt, targetSeconds, spans);
  // While it stands still nothing runs out, not even a target used up at the very moment it stopped.
  const late = (open ? open.from : end) > dueAt;
  const running: ClockState = open ? 'PAUSED' : 'RUNNING';
  return {
    state: late ? 'BREACHED' : stoppedAt === null ? running : 'MET',
    dueAt,
    usedSeconds,
    remainingSeconds: targetSeconds - usedSeconds,
    pausedAt: late ? null : (open?.from ?? null),
    breachedAt: late ? dueAt : null,
  };
}

/** When a share of the target is used up, e.g. 0.75 to warn. */
export function dueShare({ startedAt, targetSeconds, calendar, pauses }: ClockHistory, share: number, now: Date): Date {
  return deadline(calendar, startedAt, targetSeconds * share, pausesAsSpans(pauses, now));
}

function earliestOpen(pauses: readonly Pause[]): Pause | undefined {
  return pauses.filter(({ to }) => to === null).sort((one, other) => one.from.getTime() - other.from.getTime())[0];
}

/** A pause reaches no further than we look: one that lasts ends now, one after the clock stopped does not concern it. */
export function pausesAsSpans(pauses: readonly Pause[], end: Date): readonly Span[] {
  return pauses
    .map(({ from, to }) => ({ from: from.getTime(), to: Math.min(to?.getTime() ?? Infinity, Math.max(end.getTime(), from.getTime())) }))
    .filter(({ from, to }) => from < to);
}
