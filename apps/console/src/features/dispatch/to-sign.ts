import type { DeliveryResult } from '../../graph/schema.generated';
import type { Entries } from './outbox';

interface Handed {
  readonly id: string;
  readonly result: DeliveryResult;
  readonly resultText: string;
  readonly deliverables: readonly string[];
  readonly criteria: readonly { readonly text: string }[];
}

/** A delivery as it is put before the customer; one that still waits to be sent has a key and no id. */
export interface ToSign {
  readonly deliveryId: string | null;
  readonly deliveryKey: string | null;
  readonly result: string;
  readonly deliverables: readonly string[];
  readonly criteria: readonly string[];
}

/** What the customer can sign: what was handed in, or what still waits to be sent; nothing once a signature waits too. */
export function toSign(workOrderId: string, delivery: Handed | null | undefined, entries: Entries): ToSign | null {
  const ofOrder = entries.filter((entry) => entry.workOrderId === workOrderId);
  if (ofOrder.some(({ deed }) => deed.kind === 'signature')) return null;
  for (const { key, deed, refusal, takenAs } of ofOrder) {
    if (deed.kind === 'delivery' && refusal === null && takenAs !== (delivery?.id ?? '')) return { deliveryId: takenAs, deliveryKey: takenAs === null ? key : null, result: deed.result, deliverables: deed.deliverables, criteria: deed.criteria };
  }
  return delivery?.result === 'PENDING' ? { deliveryId: delivery.id, deliveryKey: null, result: delivery.resultText, deliverables: delivery.deliverables, criteria: delivery.criteria.map(({ text }) => text) } : null;
}

/** Whether the work was handed in, also when the graph, or this page, has not heard of it yet. */
export function isHandedIn(workOrderId: string, delivery: Pick<Handed, 'id'> | null | undefined, entries: Entries): boolean {
  return entries.some((entry) => entry.workOrderId === workOrderId && entry.deed.kind === 'delivery' && entry.refusal === null && entry.takenAs !== (delivery?.id ?? ''));
}
