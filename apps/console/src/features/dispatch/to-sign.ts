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
  for (const { key, deed, refusal } of ofOrder) if (deed.kind === 'delivery' && refusal === null) return { deliveryId: null, deliveryKey: key, criteria: deed.criteria };
  return delivery?.result === 'PENDING' ? { deliveryId: delivery.id, deliveryKey: null, criteria: delivery.criteria.map(({ text }) => text) } : null;
}
