const connectionFailure = /^(08|57P|53)/;
const socketFailures = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const lostConnection = /connection (terminated|timeout|ended)|timeout exceeded when trying to connect|not queryable|Driver not Connected/i;

/** True when the database, not what was asked of it, is at fault: such an error is waited out or tried again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return connectionFailure.test(code) || socketFailures.has(code) || lostConnection.test(error.message);
}
