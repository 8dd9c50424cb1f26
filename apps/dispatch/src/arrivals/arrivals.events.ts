import { EngineerArrived } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { HeldOrder } from '../work-orders/follow-clocks';

export function engineerArrived({ id, serviceRequestId }: HeldOrder, engineerId: string, at: Date): OutgoingEvent {
  return outgoing(EngineerArrived, id, at, { workOrderId: id, serviceRequestId, engineerId, arrivedAt: at.toISOString() });
}
