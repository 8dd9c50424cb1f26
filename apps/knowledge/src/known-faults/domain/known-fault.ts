/** A fault of a product that we know. */
export interface KnownFault {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly versions: string[];
  readonly fixedIn: string | null;
  readonly articleIds: string[];
  readonly revision: number;
  readonly reportedAt: Date;
  readonly tracedAt: Date | null;
  readonly recordedBy: string;
  readonly changedAt: Date;
}

export interface StaleKnownFault {
  readonly refused: 'StaleKnownFault';
}

export interface Trace {
  readonly expectedRevision: number;
  readonly versions: string[];
  readonly fixedIn: string | null;
  readonly articleIds: string[];
  readonly now: Date;
}

/** R2.3: from a fault to its versions within 24 hours. */
const traceWithinMillis = 24 * 3_600_000;

export function trace(fault: KnownFault, { expectedRevision, versions, fixedIn, articleIds, now }: Trace): KnownFault | StaleKnownFault {
  if (fault.revision !== expectedRevision) return { refused: 'StaleKnownFault' };
  return { ...fault, versions, fixedIn, articleIds, revision: fault.revision + 1, tracedAt: fault.tracedAt ?? (versions.length > 0 ? now : null), changedAt: now };
}

export const traceDueAt = ({ reportedAt }: KnownFault): Date => new Date(reportedAt.getTime() + traceWithinMillis);

/** Null while it is neither traced nor late. */
export function tracedInTime(fault: KnownFault, now: Date): boolean | null {
  if (fault.tracedAt !== null) return fault.tracedAt <= traceDueAt(fault);
  return now > traceDueAt(fault) ? false : null;
}
