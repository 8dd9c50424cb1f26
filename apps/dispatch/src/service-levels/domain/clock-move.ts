import { catchUp, historyOf, retargeted, type Calendars, type Ledger, type StoredClock } from './clock-ledger';
import type { ClockKind, Terms } from './service-level-policy';
import { standingOf } from './sla-clock';

/** A clock that other terms would move. */
export interface ClockMove {
  readonly kind: ClockKind;
  readonly before: Date | null;
  readonly after: Date | null;
  /** In time now, missed then. */
  readonly wouldBreach: boolean;
}

/** What other terms would do to an order at this moment: exactly what applying them does. */
export function movesOf(ledger: Ledger, terms: readonly Terms[], calendars: Calendars, now: Date): readonly ClockMove[] {
  if (unchanged(ledger, terms)) return [];
  const clocks = ledger.clocks.map((clock) => catchUp(clock, now).clock);
  const standing = (clock: StoredClock): Standing => {
    // What is over stays as it is kept: nothing is counted again for it.
    if (clock.breachedAt !== null || clock.state === 'WITHDRAWN' || clock.state === 'MET') return clock;
    return { kind: clock.kind, ...standingOf(historyOf(clock, ledger.pauses, calendars), now) };
  };
  const before = clocks.map(standing);
  return retargeted({ ...ledger, clocks }, terms).map(standing).flatMap((clock): readonly ClockMove[] => {
    const old = before.find(({ kind }) => kind === clock.kind);
    const [was, is] = [shown(old), shown(clock)];
    const wouldBreach = clock.state === 'BREACHED' && old?.state !== 'BREACHED';
    return was?.getTime() === is?.getTime() && !wouldBreach ? [] : [{ kind: clock.kind, before: was, after: is, wouldBreach }];
  });
}

type Standing = Pick<StoredClock, 'kind' | 'state' | 'dueAt'>;

const shown = (clock: Standing | undefined): Date | null => (clock === undefined || clock.state === 'WITHDRAWN' ? null : clock.dueAt);

/** Most orders are none of a change's business; they are told apart without counting. */
function unchanged({ clocks }: Ledger, terms: readonly Terms[]): boolean {
  const running = clocks.filter(({ state }) => state === 'RUNNING' || state === 'PAUSED');
  return (
    running.every((clock) => terms.some((wanted) => wanted.kind === clock.kind && wanted.policyId === clock.policyId && wanted.policyVersion === clock.policyVersion && wanted.calendarId === clock.calendarId && wanted.calendarVersion === clock.calendarVersion && wanted.level === clock.level)) &&
    terms.every(({ kind }) => clocks.some((clock) => clock.kind === kind && clock.state !== 'WITHDRAWN'))
  );
}
