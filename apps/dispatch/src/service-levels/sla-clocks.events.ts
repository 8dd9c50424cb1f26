import { SlaClockBreached, SlaClockMet } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Verdict } from './domain/clock-ledger';
import type { ClockKind } from './domain/sla-clock';
import type { OrderKey } from './sla-clocks.store';

export function verdictEvent(key: OrderKey, verdict: Verdict, now: Date): OutgoingEvent {
  if (verdict.verdict === 'breached') return slaClockBreached({ ...key, ...verdict }, now);
  const { kind, dueAt, at } = verdict;
  return outgoing(SlaClockMet, key.workOrderId, at, { ...idsOf(key), kind, dueAt: dueAt.toISOString(), metAt: at.toISOString() });
}

export function slaClockBreached(clock: OrderKey & { readonly kind: ClockKind; readonly dueAt: Date }, now: Date): OutgoingEvent {
  const dueAt = clock.dueAt.toISOString();
  return outgoing(SlaClockBreached, clock.workOrderId, clock.dueAt, { ...idsOf(clock), kind: clock.kind, dueAt, breachedAt: dueAt, noticedAt: now.toISOString() });
}

const idsOf = ({ workOrderId, serviceRequestId }: OrderKey): OrderKey => ({ workOrderId, serviceRequestId });
