import type { BusinessCalendar } from './business-calendar';
import type { PauseReason } from './service-level-policy';
import { united, WorkingTime, type Span } from './working-time';

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
export function readClock(history: ClockHistory, now: Date): ClockReading {
  const { startedAt, targetSeconds, calendar, stoppedAt } = history;
  const end = stoppedAt ?? now;
  const spans = pausesAsSpans(history.pauses, end);
  const usedSeconds = Math.floor(WorkingTime.of(calendar).between(startedAt.getTime(), end.getTime(), spans) / 1_000);
  const standing = standingOf(history, now);
  const late = standing.state === 'BREACHED';
  return {
    ...standing,
    usedSeconds,
    remainingSeconds: targetSeconds - usedSeconds,
    pausedAt: standing.state === 'PAUSED' ? (earliestOpen(history.pauses)?.from ?? null) : null,
    breachedAt: late ? standing.dueAt : null,
  };
}

/** State and due instant alone, for those who compare many clocks. */
export function standingOf({ startedAt, targetSeconds, calendar, pauses, stoppedAt }: ClockHistory, now: Date): Pick<ClockReading, 'state' | 'dueAt'> {
  const end = stoppedAt ?? now;
  const open = stoppedAt === null ? earliestOpen(pauses) : undefined;
  const dueAt = new Date(WorkingTime.of(calendar).deadline(startedAt.getTime(), targetSeconds * 1_000, pausesAsSpans(pauses, end)));
  // While it stands still nothing runs out, not even a target used up at the very moment it stopped.
  const late = (open ? open.from : end) > dueAt;
  const running: ClockState = open ? 'PAUSED' : 'RUNNING';
  return { state: late ? 'BREACHED' : stoppedAt === null ? running : 'MET', dueAt };
}

/** When shares of the target are used up, e.g. 0.75 to warn. */
export function dueShares({ startedAt, targetSeconds, calendar, pauses }: ClockHistory, shares: readonly number[], now: Date): readonly Date[] {
  const spans = pausesAsSpans(pauses, now);
  const time = WorkingTime.of(calendar);
  return shares.map((share) => new Date(time.deadline(startedAt.getTime(), targetSeconds * share * 1_000, spans)));
}

function earliestOpen(pauses: readonly Pause[]): Pause | undefined {
  let earliest: Pause | undefined;
  for (const pause of pauses) if (pause.to === null && (!earliest || pause.from < earliest.from)) earliest = pause;
  return earliest;
}

/** A pause reaches no further than we look: one that lasts ends now, one after the clock stopped does not concern it. */
export function pausesAsSpans(pauses: readonly Pause[], end: Date): readonly Span[] {
  if (pauses.length === 0) return [];
  const spans = pauses.map(({ from, to }) => ({ from: from.getTime(), to: Math.min(to?.getTime() ?? Infinity, Math.max(end.getTime(), from.getTime())) }));
  return united(spans.filter(({ from, to }) => from < to));
}
