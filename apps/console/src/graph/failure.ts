import type { CombinedError } from '@urql/core';

/** What went wrong when nothing came back, as far as the person at the screen can act on it. */
export type FailureKind = 'offline' | 'signedOut' | 'forbidden' | 'unavailable' | 'fault';

export interface Failure {
  readonly kind: FailureKind;
  /** The number to tell whoever looks after the system. */
  readonly correlationId: string | null;
}

const kinds: Readonly<Record<string, FailureKind>> = { UNAUTHENTICATED: 'signedOut', FORBIDDEN: 'forbidden', UNAVAILABLE: 'unavailable' };

/** Sorts an error of the graph; its own words never reach the screen. */
export function failureOf(error: CombinedError): Failure {
  if (error.networkError) return { kind: navigator.onLine ? 'unavailable' : 'offline', correlationId: null };
  const { code, correlationId } = error.graphQLErrors[0]?.extensions ?? {};
  return { kind: kinds[String(code)] ?? 'fault', correlationId: typeof correlationId === 'string' ? correlationId : null };
}
