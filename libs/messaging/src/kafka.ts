import type { Logger } from '@deskgraph/runtime';
import { Kafka, logLevel } from 'kafkajs';

/** A Kafka client that outlasts a broker restart; what it complains about meanwhile is a warning, not an error. */
export function createKafka(clientId: string, brokers: readonly string[], logger: Logger): Kafka {
  return new Kafka({
    clientId,
    brokers: [...brokers],
    retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 50 },
    connectionTimeout: 3_000,
    logLevel: logLevel.WARN,
    logCreator: () => ({ namespace, log }) => logger.warn({ kafka: namespace }, log.message),
  });
}
