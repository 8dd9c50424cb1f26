import type { BusinessCalendar } from './business-calendar';
import { shippedCalendar, targetsFor, type Priority, type ServiceLevelPolicy } from './service-level-policy';
import { dueShare, readClock, type ClockHistory, type ClockKind, type ClockState, type Pause } from './sla-clock';

/** A clock as it is kept: its history, and what a replay of it says. */
export interface StoredClock {
  readonly kind: ClockKind;
  readonly priority: Priority;
  readonly policyId: string;
  readonly policyVersion: number;
  readonly calendarName: string;
  readonly targetSeconds: number;
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
  readonly state: ClockState;
  readonly dueAt: Date;
  /** When three quarters of the target are used up. */
  readonly warnAt: Date;
  readonly breachedAt: Date | null;
}

/** The clocks of one work order and the pauses they share. */
export interface Ledger {
  readonly clocks: readonly StoredClock[];
  readonly pauses: readonly Pause[];
}

export type ClockChange =
  | { readonly change: 'stop'; readonly kind: ClockKind; readonly at: Date }
  | { readonly change: 'pause'; readonly at: Date }
  | { readonly change: 'resume'; readonly at: Date }
  /** What the paused order waited for has come true: it stood still since then, and is over. */
  | { readonly change: 'stop paused'; readonly kind: ClockKind }
  | { readonly change: 'retarget'; readonly priority: Priority };

/** A clock that reached its end: within its target or not. */
export type Verdict =
  | { readonly verdict: 'met'; readonly kind: ClockKind; readonly dueAt: Date; readonly at: Date }
  | { readonly verdict: 'breached'; readonly kind: ClockKind; readonly dueAt: Date };

export interface Settlement {
  readonly ledger: Ledger;
  readonly verdicts: readonly Verdict[];
}

const warnShare = 0.75;

/** Clocks of a new order under a policy. */
export function openLedger(policy: ServiceLevelPolicy, priority: Priority, startedAt: Date, zone: string): Ledger {
  const clocks = targetsFor(policy, priority).map(({ kind, seconds, calendar }): StoredClock => {
    const facts = { kind, priority, policyId: policy.id, policyVersion: policy.version, calendarName: calendar, targetSeconds: seconds, startedAt, stoppedAt: null };
    const history = { ...facts, calendar: shippedCalendar(calendar, zone), pauses: [] };
    return { ...facts, state: 'RUNNING', dueAt: readClock(history, startedAt).dueAt, warnAt: dueShare(history, warnShare, startedAt), breachedAt: null };
  });
  return { clocks, pauses: [] };
}

/** The ledger after something happened to the order, with what became of its clocks. */
export function settle(ledger: Ledger, change: ClockChange, policy: ServiceLevelPolicy, zone: string, now: Date): Settlement {
  const changed = applied(ledger, change, policy);
  const verdicts: Verdict[] = [];
  const clocks = changed.clocks.map((clock) => {
    const before = ledger.clocks.find(({ kind }) => kind === clock.kind);
    const replayed = replay(clock, changed.pauses, zone, now);
    if (replayed.state === 'BREACHED' && before?.breachedAt === null) verdicts.push({ verdict: 'breached', kind: clock.kind, dueAt: replayed.dueAt });
    if (replayed.state === 'MET' && before?.state !== 'MET') verdicts.push({ verdict: 'met', kind: clock.kind, dueAt: replayed.dueAt, at: replayed.stoppedAt ?? now });
    return replayed;
  });
  return { ledger: { clocks, pauses: changed.pauses }, verdicts };
}

export function historyOf(clock: StoredClock, pauses: readonly Pause[], zone: string): ClockHistory {
  const calendar: BusinessCalendar = shippedCalendar(clock.calendarName, zone);
  return { startedAt: clock.startedAt, targetSeconds: clock.targetSeconds, stoppedAt: clock.stoppedAt, calendar, pauses };
}

/** A breach that was noticed stays one, whatever is promised afterwards. */
function replay(clock: StoredClock, pauses: readonly Pause[], zone: string, now: Date): StoredClock {
  const history = historyOf(clock, pauses, zone);
  const { state, dueAt, breachedAt } = readClock(history, now);
  if (clock.breachedAt !== null) return { ...clock, state: 'BREACHED' };
  return { ...clock, state, dueAt, breachedAt, warnAt: dueShare(history, warnShare, now) };
}

function applied({ clocks, pauses }: Ledger, change: ClockChange, policy: ServiceLevelPolicy): Ledger {
  const open = pauses.find(({ to }) => to === null);
  switch (change.change) {
    case 'stop':
      return { clocks: stopped(clocks, change.kind, change.at), pauses };
    case 'pause':
      return open ? { clocks, pauses } : { clocks, pauses: [...pauses, { from: change.at, to: null, reason: 'awaiting signature' }] };
    case 'resume':
      return { clocks, pauses: pauses.map((pause) => (pause === open ? { ...pause, to: change.at } : pause)) };
    case 'stop paused':
      if (!open) throw new Error(`no pause is open that ${change.kind} could end with`);
      return { clocks: stopped(clocks, change.kind, open.from), pauses: pauses.filter((pause) => pause !== open) };
    case 'retarget': {
      const targets = targetsFor(policy, change.priority);
      return {
        clocks: clocks.map((clock) => {
          const target = clock.stoppedAt === null ? targets.find(({ kind }) => kind === clock.kind) : undefined;
          return target ? { ...clock, priority: change.priority, targetSeconds: target.seconds, calendarName: target.calendar } : clock;
        }),
        pauses,
      };
    }
  }
}

/** What a clock measures happens once; a second time changes nothing. */
function stopped(clocks: readonly StoredClock[], kind: ClockKind, at: Date): readonly StoredClock[] {
  return clocks.map((clock) => (clock.kind === kind && clock.stoppedAt === null ? { ...clock, stoppedAt: at } : clock));
}

/** The next instants that matter to the order; null when no clock runs. */
export function outlook({ clocks }: Ledger): { readonly nextDueAt: Date | null; readonly atRiskAt: Date | null } {
  const open = clocks.filter(({ stoppedAt }) => stoppedAt === null);
  return { nextDueAt: earliest(open.map(({ dueAt }) => dueAt)), atRiskAt: earliest(open.map(({ warnAt }) => warnAt)) };
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.min(...instants.map((instant) => instant.getTime())));
}
