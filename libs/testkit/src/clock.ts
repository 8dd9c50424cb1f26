import type { Clock } from '@deskgraph/runtime';

/** A clock a test moves by hand. */
export interface HandClock {
  readonly now: Clock;
  set(instant: string): void;
  advance(seconds: number): void;
}

export function handClock(start: string): HandClock {
  let current = new Date(start);
  return {
    now: () => new Date(current),
    set: (instant) => {
      current = new Date(instant);
    },
    advance: (seconds) => {
      current = new Date(current.getTime() + seconds * 1_000);
    },
  };
}
