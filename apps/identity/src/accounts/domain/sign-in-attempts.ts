/** Failures without a success in between, and when the last one was. */
export interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

const free = 3;
const firstWaitMillis = 2_000;
const longestWaitMillis = 900_000;

/** After an hour of quiet the slate is clean. */
export const forgottenAfterMillis = 3_600_000;

/** Three tries cost nothing; then the wait doubles with each failure, up to a quarter of an hour. */
export function waitAfter(count: number): number {
  return count < free ? 0 : Math.min(longestWaitMillis, firstWaitMillis * 2 ** (count - free));
}

/** Milliseconds until another try is allowed. */
export function waitLeft(failures: Failures | undefined, now: number): number {
  if (failures === undefined) return 0;
  return Math.max(0, failures.lastAt + waitAfter(failures.count) - now);
}

export function afterTry(failures: Failures | undefined, now: number): Failures {
  const forgotten = failures === undefined || now - failures.lastAt > forgottenAfterMillis;
  return { count: forgotten ? 1 : failures.count + 1, lastAt: now };
}
