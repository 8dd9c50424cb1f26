/** Ends a `switch` over a result union: a member the console does not know fails the build, not the user. */
export function unreachable(outcome: never): never {
  throw new Error(`unexpected answer: ${JSON.stringify(outcome)}`);
}
