import type { DataOf, Envelope, EventContract } from '@deskgraph/contracts';
import { currentCorrelationId } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { currentCause } from './cause';

/** A fact to be published: which contract, about which aggregate, saying what, since when. */
export interface OutgoingEvent {
  readonly contract: EventContract;
  readonly aggregateId: string;
  readonly occurredAt: Date;
  readonly data: unknown;
  /** The message it comes from; without it, the one that is handled now. */
  readonly cause?: Envelope | undefined;
}

/** Makes an outgoing event; the compiler checks its data against the contract. */
export function outgoing<C extends EventContract>(contract: C, aggregateId: string, occurredAt: Date, data: DataOf<C>): OutgoingEvent {
  return { contract, aggregateId, occurredAt, data };
}

/** Writes events into the caller's transaction: they are published if, and only if, it commits. */
export class Outbox {
  /**
   * Call it after the aggregate's own row was written, so that two writers of one aggregate meet at that row
   * and their events keep commit order. Throws when the data does not fit the contract: that is a bug.
   */
  async append(tx: EntityManager, events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    const current = currentCause();
    const rows = events.map(({ contract, aggregateId, occurredAt, data, cause = current }) => ({
      id: uuid(),
      type: contract.type,
      version: contract.version,
      topic: contract.topic,
      aggregate_type: contract.aggregateType,
      aggregate_id: aggregateId,
      occurred_at: occurredAt.toISOString(),
      correlation_id: cause?.correlationId ?? currentCorrelationId() ?? uuid(),
      causation_id: cause?.id ?? null,
      data: contract.schema.parse(data),
    }));
    await tx.query(
      `insert into outbox (id, type, version, topic, aggregate_type, aggregate_id, occurred_at, correlation_id, causation_id, data)
       select id, type, version, topic, aggregate_type, aggregate_id, occurred_at, correlation_id, causation_id, data
       from jsonb_populate_recordset(null::outbox, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}
