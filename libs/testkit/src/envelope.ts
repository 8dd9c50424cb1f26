import type { DataOf, Envelope, EventContract } from '@deskgraph/contracts';
import { v7 as uuid } from 'uuid';

/** A message as it would come from the broker, for `delivery.deliver([message])`. */
export interface TestMessage {
  readonly topic: string;
  readonly key: string;
  readonly payload: string;
}

/** The message another service would publish: `messageOf(WorkOrderOpened, orderId, { … })`. */
export function messageOf<Contract extends EventContract>(
  contract: Contract,
  aggregateId: string,
  data: DataOf<Contract>,
  occurredAt = '2026-11-24T01:30:00.000Z',
): TestMessage {
  const envelope: Envelope = {
    id: uuid(),
    type: contract.type,
    version: contract.version,
    occurredAt,
    aggregate: { type: contract.aggregateType, id: aggregateId },
    correlationId: uuid(),
    data,
  };
  return { topic: contract.topic, key: aggregateId, payload: JSON.stringify(envelope) };
}
