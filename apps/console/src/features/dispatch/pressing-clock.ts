import type { ClockKind, ClockState } from '../../graph/schema.generated';

interface ClockFacts {
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly dueAt: string;
  readonly stoppedAt?: string | null | undefined;
}

/** A promise that is still to be kept, or is late and still to be met. */
export const isPending = ({ state, stoppedAt }: Pick<ClockFacts, 'state' | 'stoppedAt'>): boolean => state === 'RUNNING' || state === 'PAUSED' || (state === 'BREACHED' && !stoppedAt);

/** The promise to look at: the one due first of those that run, else of those that stand still. */
export function pressingClock<Clock extends ClockFacts>(clocks: readonly Clock[]): Clock | undefined {
  const order = (clock: Clock): string => `${clock.state === 'PAUSED' ? 1 : 0} ${clock.dueAt}`;
  return clocks.filter(isPending).sort((one, other) => order(one).localeCompare(order(other)))[0];
}
