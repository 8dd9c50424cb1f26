import type { Envelope } from '@deskgraph/contracts';
import type { Logger } from '@deskgraph/runtime';
import type { Producer } from 'kafkajs';
import { Client } from 'pg';

interface OutboxRow {
  seq: string;
  id: string;
  type: string;
  version: number;
  topic: string;
  aggregate_type: string;
  aggregate_id: string;
  occurred_at: Date;
  correlation_id: string;
  causation_id: string | null;
  data: unknown;
}

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly producer: Pick<Producer, 'sendBatch'>;
  readonly logger: Logger;
  /** How often to look even when nothing was announced, in milliseconds. */
  readonly lookEvery?: number;
}

/** Of several instances of a service the one that holds this lock relays; the others stand by. */
const relayLock = 7_203_372;
const batchSize = 500;

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
    let failure: Error | undefined;
    client.on('error', (error) => {
      failure = error;
      this.signal.raise();
    });
    client.on('notification', () => this.signal.raise());
    await client.connect();
    try {
      await client.query('listen outbox');
      while (!failure && !(await this.isMine(client))) {
        if (this.stopped) return;
        await this.signal.wait(1_000);
      }
      while (!failure) {
        const published = await this.publishBatch(client);
        if (published === batchSize) continue;
        if (this.stopped) return;
        await this.signal.wait(this.options.lookEvery ?? 1_000);
      }
      throw failure;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async isMine(client: Client): Promise<boolean> {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [relayLock]);
    return rows[0]?.mine === true;
  }

  private async publishBatch(client: Client): Promise<number> {
    const { rows } = await client.query<OutboxRow>(
      'select * from outbox where published_at is null order by seq limit $1',
      [batchSize],
    );
    if (rows.length === 0) return 0;
    const topics = [...new Set(rows.map((row) => row.topic))];
    await this.options.producer.sendBatch({
      acks: -1,
      topicMessages: topics.map((topic) => ({
        topic,
        messages: rows
          .filter((row) => row.topic === topic)
          .map((row) => ({ key: row.aggregate_id, value: JSON.stringify(envelopeOf(row)) })),
      })),
    });
    await client.query('update outbox set published_at = now() where seq = any($1::bigint[])', [rows.map((row) => row.seq)]);
    return rows.length;
  }
}

/** Wakes one waiter; raised while nobody waits, it lets the next wait pass at once. */
class Signal {
  private raised = false;
  private release: (() => void) | undefined;

  raise(): void {
    this.raised = true;
    this.release?.();
  }

  async wait(millis: number): Promise<void> {
    if (!this.raised) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, millis);
        this.release = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.release = undefined;
    }
    this.raised = false;
  }
}

function envelopeOf(row: OutboxRow): Envelope {
  return {
    id: row.id,
    type: row.type,
    version: row.version,
    occurredAt: row.occurred_at.toISOString(),
    aggregate: { type: row.aggregate_type, id: row.aggregate_id },
    correlationId: row.correlation_id,
    ...(row.causation_id === null ? {} : { causationId: row.causation_id }),
    data: row.data,
  };
}
