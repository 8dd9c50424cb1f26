import type { DeliveryResult } from '../../graph/schema.generated';
import type { OrderToActOn } from './action-drawer';
import type { Entries } from './outbox';

interface Handed {
  readonly id: string;
  readonly result: DeliveryResult;
  readonly criteria: readonly { readonly text: string }[];
}

/** What the customer can sign: what was handed in, or what still waits to be sent; nothing once a signature waits too. */
export function toSign(workOrderId: string, delivery: Handed | null | undefined, entries: Entries): OrderToActOn['toSign'] {
  const ofOrder = entries.filter((entry) => entry.workOrderId === workOrderId);
  if (ofOrder.some(({ deed }) => deed.kind === 'signature')) return null;
  for (const { key, deed, refusal, takenAs } of ofOrder) {
    if (deed.kind === 'delivery' && refusal === null && takenAs !== (delivery?.id ?? '')) return { deliveryId: takenAs, deliveryKey: takenAs === null ? key : null, criteria: deed.criteria };
  }
  return delivery?.result === 'PENDING' ? { deliveryId: delivery.id, deliveryKey: null, criteria: delivery.criteria.map(({ text }) => text) } : null;
}

/** Whether the work was handed in, also when the graph, or this page, has not heard of it yet. */
export function isHandedIn(workOrderId: string, delivery: Pick<Handed, 'id'> | null | undefined, entries: Entries): boolean {
  return entries.some((entry) => entry.workOrderId === workOrderId && entry.deed.kind === 'delivery' && entry.refusal === null && entry.takenAs !== (delivery?.id ?? ''));
}
