import { randomBytes } from 'node:crypto';
import { CustomerRegistered, type Envelope } from '@deskgraph/contracts';
import { createDataSource, migrateDatabase } from '@deskgraph/runtime';
import { Client } from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { IncomingMessage } from './parking';

// The testkit stands on this lib, so the tests of this lib cannot stand on the testkit: these few lines are their own.

export interface OwnDatabase {
  readonly url: string;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

export async function ownDatabase(server: string, migrations: DataSourceOptions['migrations']): Promise<OwnDatabase> {
  const name = `test_messaging_${randomBytes(4).toString('hex')}`;
  const address = new URL(server);
  address.pathname = `/${name}`;
  const description = { url: address.href, entities: [], migrations };
  await migrateDatabase(description);
  const dataSource = await createDataSource(description).initialize();
  return {
    url: address.href,
    dataSource,
    async drop() {
      await dataSource.destroy();
      const client = new Client({ connectionString: server });
      await client.connect();
      await client.query(`drop database if exists "${name}" with (force)`);
      await client.end();
    },
  };
}

/** A message as the broker brings it. */
export function registered(customerId: string): IncomingMessage {
  const { type, version, topic, aggregateType } = CustomerRegistered;
  const envelope: Envelope = {
    id: uuid(), type, version, occurredAt: '2026-11-24T01:30:00.000Z', aggregate: { type: aggregateType, id: customerId },
    correlationId: uuid(), data: { customerId, name: customerId, level: 'STANDARD' },
  };
  return { topic, key: customerId, payload: JSON.stringify(envelope) };
}

/** Asks again until the answer is yes; fails with what was waited for. */
export async function until(sentence: string, probe: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await probe())) {
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${sentence}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
