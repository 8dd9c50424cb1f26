import type { Logger } from '@deskgraph/runtime';
import type { Admin } from 'kafkajs';
import { v7 as uuid } from 'uuid';
import { createKafka } from './kafka';

/** A message and where it lies. */
export interface PlacedMessage {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
  readonly writtenAt: Date;
  readonly payload: string;
}

export interface FollowOptions {
  readonly name: string;
  readonly brokers: readonly string[];
  readonly topics: readonly string[];
  /** Where to begin. */
  readonly since: Date;
  readonly logger: Logger;
  /** Told once, before the first message: the offset reading begins at, and the end at that moment. */
  onStart(start: ReadonlyMap<string, { readonly from: bigint; readonly end: bigint }>): void;
  onMessage(message: PlacedMessage): void;
}

/** Name of a partition, as `onStart` uses it. */
export const placeOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/**
 * Reads topics beside whoever consumes them, in a group of this process alone: every process sees every message. No offset is
 * committed, so nothing of it stays behind; after a rebalance or a lost broker it goes on where it was.
 */
export async function followTopics({ name, brokers, topics, since, logger, onStart, onMessage }: FollowOptions): Promise<{ stop(): Promise<void> }> {
  const kafka = createKafka(name, brokers, logger);
  const start = await startsOf(kafka.admin(), topics, since);
  const next = new Map([...start].map(([place, { topic, partition, from }]) => [place, { topic, partition, offset: from }]));
  onStart(start);

  const retry = { initialRetryTime: 100, maxRetryTime: 2_000, retries: 50, restartOnFailure: async () => true };
  const consumer = kafka.consumer({ groupId: `${name}-${uuid()}`, sessionTimeout: 10_000, maxWaitTimeInMs: 500, allowAutoTopicCreation: false, retry });
  consumer.on(consumer.events.GROUP_JOIN, () => {
    for (const { topic, partition, offset } of next.values()) consumer.seek({ topic, partition, offset: String(offset) });
  });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics] });
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: true,
    eachBatch: async ({ batch: { topic, partition, messages } }) => {
      for (const { offset, timestamp, value } of messages) {
        const place = next.get(placeOf(topic, partition));
        if (place !== undefined && BigInt(offset) < place.offset) continue;
        onMessage({ topic, partition, offset: BigInt(offset), writtenAt: new Date(Number(timestamp)), payload: value?.toString('utf8') ?? '' });
        next.set(placeOf(topic, partition), { topic, partition, offset: BigInt(offset) + 1n });
      }
    },
  });
  return { stop: () => consumer.disconnect() };
}

/** Where reading each partition begins, and where it ends now. */
async function startsOf(admin: Admin, topics: readonly string[], since: Date) {
  const start = new Map<string, { topic: string; partition: number; from: bigint; end: bigint }>();
  await admin.connect();
  try {
    for (const topic of topics) {
      const ends = await admin.fetchTopicOffsets(topic);
      for (const { partition, offset } of await admin.fetchTopicOffsetsByTimestamp(topic, since.getTime())) {
        const end = ends.find((entry) => entry.partition === partition)?.high ?? offset;
        start.set(placeOf(topic, partition), { topic, partition, from: BigInt(offset), end: BigInt(end) });
      }
    }
  } finally {
    await admin.disconnect();
  }
  return start;
}
