import { DeliveryRejected, DeliverySigned, DeliverySubmitted } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Delivery } from './domain/delivery';

const factsOf = ({ id, reference, workOrderId, engineerId }: Delivery, serviceRequestId: string) =>
  ({ workOrderId, serviceRequestId, engineerId, deliveryId: id, deliveryReference: reference });

export function deliverySubmitted(delivery: Delivery, serviceRequestId: string): OutgoingEvent {
  return outgoing(DeliverySubmitted, delivery.workOrderId, delivery.submittedAt, { ...factsOf(delivery, serviceRequestId), submittedAt: delivery.submittedAt.toISOString() });
}

export function deliverySigned(delivery: Delivery, serviceRequestId: string, at: Date): OutgoingEvent {
  return outgoing(DeliverySigned, delivery.workOrderId, at, { ...factsOf(delivery, serviceRequestId), signedAt: at.toISOString() });
}

export function deliveryRejected(delivery: Delivery, serviceRequestId: string, at: Date): OutgoingEvent {
  const unmet = delivery.criteria.filter(({ passed }) => passed === false).map(({ text }) => text);
  return outgoing(DeliveryRejected, delivery.workOrderId, at, { ...factsOf(delivery, serviceRequestId), unmet, rejectedAt: at.toISOString() });
}
