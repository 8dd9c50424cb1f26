import { SlaClockBreached, SlaClockMet, SlaClockWarned } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Verdict } from './domain/clock-ledger';
import type { DueClock, DueWarning } from './due-clocks.store';
import type { OrderKey } from './sla-clocks.store';

export function verdictEvent(key: OrderKey, verdict: Verdict, now: Date): OutgoingEvent {
  switch (verdict.verdict) {
    case 'breached':
      return slaClockBreached({ ...key, ...verdict }, now);
    case 'warned':
      return slaClockWarned({ ...key, ...verdict }, now);
    case 'met': {
      const { kind, dueAt, at } = verdict;
      return outgoing(SlaClockMet, key.workOrderId, at, { ...idsOf(key), kind, dueAt: dueAt.toISOString(), metAt: at.toISOString() });
    }
  }
}

export function slaClockBreached(clock: DueClock, now: Date): OutgoingEvent {
  const dueAt = clock.dueAt.toISOString();
  return outgoing(SlaClockBreached, clock.workOrderId, clock.dueAt, { ...idsOf(clock), kind: clock.kind, dueAt, breachedAt: dueAt, noticedAt: now.toISOString() });
}

export function slaClockWarned({ kind, dueAt, percent, at, ...key }: DueWarning, now: Date): OutgoingEvent {
  return outgoing(SlaClockWarned, key.workOrderId, at, { ...idsOf(key), kind, dueAt: dueAt.toISOString(), percent, warnedAt: at.toISOString(), noticedAt: now.toISOString() });
}

const idsOf = ({ workOrderId, serviceRequestId }: OrderKey): OrderKey => ({ workOrderId, serviceRequestId });
