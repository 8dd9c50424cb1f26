import type { Logger } from '@deskgraph/runtime';
import type { Admin, EachBatchPayload } from 'kafkajs';
import { v7 as uuid } from 'uuid';
import type { Delivery } from './delivery';
import { placeOf } from './follow-topics';
import { createKafka } from './kafka';
import { deliverBatch } from './messaging';

export interface TopicReaderOptions {
  readonly name: string;
  readonly brokers: readonly string[];
  readonly delivery: Delivery;
  readonly logger: Logger;
}

/** Reads the whole topics of a delivery beside whoever consumes them: it belongs to no service's group and commits no offset. */
export interface TopicReader {
  /** Resolves when everything that the topics hold at the moment of the call was delivered; fails after `within` milliseconds. */
  caughtUp(within?: number): Promise<void>;
  stop(): Promise<void>;
}

const lookEvery = 50;

/** Delivers everything from the beginning on, and what is added meanwhile. Throws when the beginning is no longer there. */
export async function readTopics({ name, brokers, delivery, logger }: TopicReaderOptions): Promise<TopicReader> {
  const { topics } = delivery;
  const kafka = createKafka(name, brokers, logger);
  const admin = kafka.admin();
  const groupId = `${name}-${uuid()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100, allowAutoTopicCreation: false, retry: { retries: 50, restartOnFailure: async () => true } });
  const next = new Map<string, bigint>();
  const eachBatch = (payload: EachBatchPayload): Promise<void> => {
    const resolveOffset = (offset: string): void => {
      payload.resolveOffset(offset);
      next.set(placeOf(payload.batch.topic, payload.batch.partition), BigInt(offset) + 1n);
    };
    return deliverBatch(delivery, { ...payload, resolveOffset });
  };
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= leave());
  const leave = async (): Promise<void> => {
    await consumer.disconnect();
    // Kafka would list it for ever; when it cannot be deleted, or never came to be, nothing is lost.
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  };
  const caughtUp = async (within = Infinity): Promise<void> => {
    const deadline = Date.now() + within;
    const ends = await endsOf(admin, topics);
    while ([...ends].some(([place, end]) => end > (next.get(place) ?? 0n))) {
      if (Date.now() > deadline) throw new Error(`the topics could not be read to their end within ${within} ms`);
      await new Promise((resolve) => setTimeout(resolve, lookEvery));
    }
  };
  try {
    await admin.connect();
    await endsOf(admin, topics);
    await consumer.connect();
    await consumer.subscribe({ topics, fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch });
    return { caughtUp, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The offset after the last message of each partition. */
async function endsOf(admin: Admin, topics: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const ends = new Map<string, bigint>();
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (low !== '0') throw new Error(`topic ${topic} no longer holds its beginning: messages before offset ${low} of partition ${partition} were deleted`);
      ends.set(placeOf(topic, partition), BigInt(high));
    }
  }
  return ends;
}
