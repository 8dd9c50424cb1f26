/** The message can never succeed: it is parked at once, with this reason. */
export class Permanent extends Error {}

const connectionFailure = /^(08|57P|53)/;
const socketFailures = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

/** True when the database, not the message, is at fault: such an error is waited out, never parked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return connectionFailure.test(code) || socketFailures.has(code) || /connection (terminated|timeout|ended)|timeout exceeded when trying to connect|not queryable|Driver not Connected/i.test(error.message);
}
