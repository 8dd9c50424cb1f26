import { WorkOrderPaused, WorkOrderResumed, type DataOf } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { ClockKind, WaitingReason } from '../graph.generated';
import type { HeldOrder } from '../work-orders/follow-clocks';

type Resumed = DataOf<typeof WorkOrderResumed>;

const idsOf = ({ id, serviceRequestId }: HeldOrder) => ({ workOrderId: id, serviceRequestId });

export function workOrderPaused(order: HeldOrder, reason: WaitingReason, stoppedClocks: readonly ClockKind[], at: Date): OutgoingEvent {
  return outgoing(WorkOrderPaused, order.id, at, { ...idsOf(order), reason, stoppedClocks: [...stoppedClocks], pausedAt: at.toISOString() });
}

export function workOrderResumed(order: HeldOrder, reason: WaitingReason, clocks: readonly { readonly kind: Resumed['clocks'][number]['kind']; readonly state: string; readonly dueAt: Date }[], at: Date): OutgoingEvent {
  const running = clocks.filter(({ state }) => state === 'RUNNING').map(({ kind, dueAt }) => ({ kind, dueAt: dueAt.toISOString() }));
  return outgoing(WorkOrderResumed, order.id, at, { ...idsOf(order), reason, clocks: running, resumedAt: at.toISOString() });
}
