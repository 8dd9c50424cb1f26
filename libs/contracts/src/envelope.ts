import { z } from 'zod';

/** What every message carries, whatever it says. */
export const envelopeSchema = z.object({
  /** Unique per message; the inbox recognises a redelivery by it. */
  id: z.uuid(),
  /** Wire name, e.g. `dispatch.WorkOrderAssigned`: chosen by us, never a class name. */
  type: z.string(),
  version: z.number().int().min(1),
  /** When it happened, ISO 8601 in UTC. */
  occurredAt: z.iso.datetime(),
  /** The thing it happened to. */
  aggregate: z.object({ type: z.string(), id: z.string() }),
  correlationId: z.string(),
  /** Id of the message that led to this one. */
  causationId: z.string().optional(),
  data: z.unknown(),
});

export type Envelope<Data = unknown> = Omit<z.infer<typeof envelopeSchema>, 'data'> & { readonly data: Data };

/** One published event: its wire name, version, topic and the schema of its data. */
export interface EventContract<Data = unknown> {
  readonly type: string;
  readonly version: number;
  readonly topic: string;
  readonly aggregateType: string;
  /** How long the topic keeps a message, in milliseconds; undefined: for ever. */
  readonly keptMillis: number | undefined;
  readonly description: string;
  readonly schema: z.ZodType<Data>;
}

/** The data type of a contract: `DataOf<typeof WorkOrderAssigned>`. */
export type DataOf<Contract extends EventContract> = z.infer<Contract['schema']>;

interface StreamDescription {
  readonly topic: string;
  readonly aggregateType: string;
  /** Only for what is news and no fact: nobody can rebuild anything from it. */
  readonly keptMillis?: number;
}

/**
 * Declares the events of one aggregate stream. Key is the aggregate's id, so order holds per aggregate.
 * Within a version only optional fields may be added.
 */
export function stream({ topic, aggregateType, keptMillis }: StreamDescription) {
  const producer = topic.slice(0, topic.indexOf('.'));
  return <Data>(name: string, version: number, description: string, schema: z.ZodType<Data>): EventContract<Data> =>
    Object.freeze({ type: `${producer}.${name}`, version, topic, aggregateType, keptMillis, description, schema });
}
