import type { Logger } from '@deskgraph/runtime';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

/** A message as it came from the broker. */
export interface IncomingMessage {
  readonly topic: string;
  readonly key: string | null;
  readonly payload: string;
}

interface ParkingPlace {
  readonly consumer: string;
  readonly dataSource: DataSource;
  readonly logger: Logger;
}

/** Keeps a message that cannot take effect, so that the partition moves on and nothing is lost. */
export async function park({ consumer, dataSource, logger }: ParkingPlace, message: IncomingMessage, reason: string): Promise<void> {
  await dataSource.query(
    'insert into parked_messages (id, consumer, topic, key, payload, reason) values ($1, $2, $3, $4, $5, $6)',
    [uuid(), consumer, message.topic, message.key, message.payload, reason.slice(0, 4_000)],
  );
  logger.error({ topic: message.topic, reason }, 'a message was parked; look into it, then `npm run messages -- replay`');
}

/**
 * Delivers again what somebody asked to replay (`replay_requested_at`), oldest first. A message that fails again is
 * parked anew with its new reason. Returns how many were replayed.
 */
export async function replayRequested(dataSource: DataSource, deliver: (message: IncomingMessage) => Promise<void>): Promise<number> {
  const waiting: (IncomingMessage & { id: string })[] = await dataSource.query(
    `select id, topic, key, payload from parked_messages
     where replay_requested_at is not null and replayed_at is null order by parked_at limit 100`,
  );
  for (const { id, ...message } of waiting) {
    await deliver(message);
    await dataSource.query('update parked_messages set replayed_at = now() where id = $1', [id]);
  }
  return waiting.length;
}
