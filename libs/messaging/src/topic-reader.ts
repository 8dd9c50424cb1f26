import type { Logger } from '@deskgraph/runtime';
import type { Admin, EachBatchPayload } from 'kafkajs';
import { v7 as uuid } from 'uuid';
import { createKafka } from './kafka';
import type { IncomingMessage } from './parking';

export interface TopicReaderOptions {
  readonly name: string;
  readonly brokers: readonly string[];
  readonly topics: readonly string[];
  readonly deliver: (messages: readonly IncomingMessage[]) => Promise<void>;
  readonly logger: Logger;
}

/** Reads whole topics beside whoever consumes them: it belongs to no service's group and commits no offset. */
export interface TopicReader {
  /** Resolves when everything that the topics hold at the moment of the call was delivered; fails after `within` milliseconds. */
  caughtUp(within?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Messages delivered together. */
const chunkSize = 200;
const lookEvery = 50;

/** Delivers everything from the beginning on, and what is added meanwhile. Throws when the beginning is no longer there. */
export async function readTopics({ name, brokers, topics, deliver, logger }: TopicReaderOptions): Promise<TopicReader> {
  const kafka = createKafka(name, brokers, logger);
  const admin = kafka.admin();
  const groupId = `${name}-${uuid()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100, allowAutoTopicCreation: false, retry: { retries: 50, restartOnFailure: async () => true } });
  const delivered = new Map<string, bigint>();
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopped ??= leave());
  const leave = async (): Promise<void> => {
    await consumer.disconnect();
    // Kafka would list it for ever; when it cannot be deleted, or never came to be, nothing is lost.
    await admin.deleteGroups([groupId]).catch(() => undefined);
    await admin.disconnect();
  };
  try {
    await admin.connect();
    await endsOf(admin, topics);
    await consumer.connect();
    await consumer.subscribe({ topics: [...topics], fromBeginning: true });
    await consumer.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: (payload) => deliverBatch(payload, deliver, delivered) });
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    async caughtUp(within = Infinity) {
      const deadline = Date.now() + within;
      const ends = await endsOf(admin, topics);
      while ([...ends].some(([partition, end]) => end > (delivered.get(partition) ?? 0n))) {
        if (Date.now() > deadline) throw new Error(`the topics could not be read to their end within ${within} ms`);
        await new Promise((resolve) => setTimeout(resolve, lookEvery));
      }
    },
    stop,
  };
}

const partitionOf = (topic: string, partition: number): string => `${topic}/${partition}`;

/** The offset after the last message of each partition. */
async function endsOf(admin: Admin, topics: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const ends = new Map<string, bigint>();
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (low !== '0') throw new Error(`topic ${topic} no longer holds its beginning: messages before offset ${low} of partition ${partition} were deleted`);
      ends.set(partitionOf(topic, partition), BigInt(high));
    }
  }
  return ends;
}

async function deliverBatch({ batch, heartbeat, resolveOffset, isRunning, isStale }: EachBatchPayload, deliver: TopicReaderOptions['deliver'], delivered: Map<string, bigint>): Promise<void> {
  for (let start = 0; start < batch.messages.length; start += chunkSize) {
    if (!isRunning() || isStale()) return;
    const chunk = batch.messages.slice(start, start + chunkSize);
    await deliver(chunk.map(({ key, value }) => ({ topic: batch.topic, key: key?.toString('utf8') ?? null, payload: value?.toString('utf8') ?? '' })));
    const last = chunk.at(-1);
    if (last) {
      resolveOffset(last.offset);
      delivered.set(partitionOf(batch.topic, batch.partition), BigInt(last.offset) + 1n);
    }
    await heartbeat();
  }
}
