import { setTimeout } from 'node:timers/promises';
import type { Logger } from '@deskgraph/runtime';
import type { Producer } from 'kafkajs';
import { Client } from 'pg';

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly producer: Pick<Producer, 'sendBatch'>;
  readonly logger: Logger;
}

/** Of several instances of a service the one that holds this lock relays; the others stand by. */
const relayLock = 7_203_372;
const batchSize = 500;
/** How often to look even when nothing was announced. */
const lookEveryMillis = 1_000;

/** Rows as Kafka messages; the database writes the envelope, so that data passes through unread. */
const unpublished = `
  select seq, topic, aggregate_id as key, (jsonb_build_object(
    'id', id, 'type', type, 'version', version,
    'occurredAt', to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'aggregate', jsonb_build_object('type', aggregate_type, 'id', aggregate_id),
    'correlationId', correlation_id, 'data', data
  ) || case when causation_id is null then '{}' else jsonb_build_object('causationId', causation_id) end)::text as value
  from outbox where published_at is null order by seq limit $1`;

/**
 * Moves committed outbox rows to Kafka in order and marks them. Rows are marked, not remembered by position:
 * a transaction that took a lower number and committed later is still found.
 */
export class Relay {
  private stopped = false;
  private readonly signal = new Signal();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: RelayOptions) {}

  start(): void {
    this.running = this.keepRelaying();
  }

  /** Publishes what is committed, then ends. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.signal.raise();
    await this.running;
  }

  private async keepRelaying(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.relayOnOneConnection();
      } catch (error) {
        this.options.logger.warn({ err: error }, 'the relay lost its connection and tries again');
        await this.signal.wait(500);
      }
    }
  }

  /** The lock lives as long as the connection: a relay that dies frees it. */
  private async relayOnOneConnection(): Promise<void> {
    const client = new Client({ connectionString: this.options.databaseUrl, keepAlive: true });
    // A lost connection wakes the relay, whose next query then fails.
    client.on('error', () => this.signal.raise());
    client.on('notification', () => this.signal.raise());
    await client.connect();
    try {
      await client.query('listen outbox');
      while (!(await this.isMine(client))) {
        if (this.stopped) return;
        await this.signal.wait(lookEveryMillis);
      }
      for (;;) {
        if ((await this.publishBatch(client)) === batchSize) continue;
        if (this.stopped) return;
        await this.signal.wait(lookEveryMillis);
      }
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async isMine(client: Client): Promise<boolean> {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [relayLock]);
    return rows[0]?.mine === true;
  }

  private async publishBatch(client: Client): Promise<number> {
    const { rows } = await client.query<{ seq: string; topic: string; key: string; value: string }>(unpublished, [batchSize]);
    if (rows.length === 0) return 0;
    const topics = [...new Set(rows.map(({ topic }) => topic))];
    await this.options.producer.sendBatch({
      acks: -1,
      topicMessages: topics.map((topic) => ({ topic, messages: rows.filter((row) => row.topic === topic) })),
    });
    await client.query('update outbox set published_at = now() where seq = any($1::bigint[])', [rows.map(({ seq }) => seq)]);
    return rows.length;
  }
}

/** Wakes one waiter; raised while nobody waits, it lets the next wait pass at once. */
class Signal {
  private alarm = new AbortController();

  raise(): void {
    this.alarm.abort();
  }

  async wait(millis: number): Promise<void> {
    await setTimeout(millis, undefined, { signal: this.alarm.signal }).catch(() => undefined);
    this.alarm = new AbortController();
  }
}
