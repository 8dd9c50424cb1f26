import type { Logger, ReadinessCheck, ShutdownStep } from '@deskgraph/runtime';
import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import type { DataSource } from 'typeorm';
import { Delivery } from './delivery';
import { createKafka } from './kafka';
import { replayRequested } from './parking';
import { Relay } from './relay';
import type { Subscription } from './subscription';

export interface MessagingOptions {
  /** Name of the service: client id and consumer group. */
  readonly service: string;
  readonly brokers: readonly string[];
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly logger: Logger;
}

/** Known to health checks and to stopping from the beginning, connected by `start`. */
export interface Messaging {
  /** Rejects until the service is in its consumer group. */
  readonly check: ReadinessCheck;
  /** Stop consuming, drain, relay what is committed, disconnect; nothing before `start` is done. */
  shutdown(): readonly ShutdownStep[];
  /** Connects to the broker, publishes the outbox and feeds the subscriptions until shut down. */
  start(subscriptions: readonly Subscription[]): Promise<void>;
}

/** Messages handled in one transaction. */
const chunkSize = 50;
const lookForReplaysEvery = 1_000;

/** The messaging of a service. */
export function createMessaging({ service, brokers, databaseUrl, dataSource, logger }: MessagingOptions): Messaging {
  let joined = false;
  let steps: readonly ShutdownStep[] = [];
  return {
    check: { name: 'messaging', check: async () => (joined ? undefined : Promise.reject(new Error('not yet in its consumer group'))) },
    shutdown: () => steps,
    async start(subscriptions) {
      const kafka = createKafka(service, brokers, logger);
      const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, allowAutoTopicCreation: false });
      await producer.connect();
      const relay = new Relay({ databaseUrl, producer, logger });
      relay.start();

      const delivery = new Delivery({ consumer: service, dataSource, subscriptions, logger });
      const consumer = kafka.consumer({
        groupId: service,
        sessionTimeout: 10_000,
        rebalanceTimeout: 15_000,
        // The broker answers as soon as there is a message; this is how often it says that there is none.
        maxWaitTimeInMs: 500,
        allowAutoTopicCreation: false,
        retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 50, restartOnFailure: async () => true },
      });
      joined = subscriptions.length === 0;
      consumer.on(consumer.events.GROUP_JOIN, () => (joined = true));
      if (subscriptions.length > 0) await consume(consumer, delivery);
      const replays = repeatReplays(dataSource, delivery, logger);
      steps = [
        { name: 'replays', stop: () => clearInterval(replays) },
        { name: 'consumer', stop: () => consumer.disconnect() },
        { name: 'relay', stop: () => relay.stop() },
        { name: 'producer', stop: () => producer.disconnect() },
      ];
    },
  };
}

async function consume(consumer: Consumer, delivery: Delivery): Promise<void> {
  await consumer.connect();
  await consumer.subscribe({ topics: delivery.topics, fromBeginning: true });
  await consumer.run({ autoCommit: true, eachBatchAutoResolve: false, eachBatch: (payload) => deliverBatch(delivery, payload) });
}

/** Offsets are resolved in order and only after the transaction: a crash repeats messages, the inbox drops the repetition. */
export async function deliverBatch(delivery: Delivery, { batch, heartbeat, resolveOffset, commitOffsetsIfNecessary, isRunning, isStale }: EachBatchPayload): Promise<void> {
  for (let start = 0; start < batch.messages.length; start += chunkSize) {
    if (!isRunning() || isStale()) return;
    const chunk = batch.messages.slice(start, start + chunkSize);
    const message = ({ key, value }: KafkaMessage) => ({ topic: batch.topic, key: key?.toString('utf8') ?? null, payload: value?.toString('utf8') ?? '' });
    await delivery.deliver(chunk.map(message));
    const last = chunk.at(-1);
    if (last) resolveOffset(last.offset);
    await commitOffsetsIfNecessary();
    await heartbeat();
  }
}

function repeatReplays(dataSource: DataSource, delivery: Delivery, logger: Logger): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    replayRequested(dataSource, (message) => delivery.deliver([message]))
      .catch((error: unknown) => logger.warn({ err: error }, 'parked messages could not be replayed; trying again'))
      .finally(() => (busy = false));
  }, lookForReplaysEvery);
}
