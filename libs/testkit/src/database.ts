import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** Address of the PostgreSQL server tests run on, set by `npm test`. */
function testServer(): string {
  const address = process.env['TEST_DATABASE_URL'];
  if (address === undefined) throw new Error('TEST_DATABASE_URL is not set: run `npm test`, or point it at a PostgreSQL server');
  return address;
}

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A database of its own for one test file, brought up to date by `migrate`. */
export async function testDatabase(name: string, migrate: (url: string) => Promise<unknown>): Promise<TestDatabase> {
  const address = new URL(testServer());
  const database = `test_${name}_${randomBytes(4).toString('hex')}`;
  address.pathname = `/${database}`;
  await migrate(address.href);
  return { url: address.href, drop: () => onServer(`drop database if exists "${database}" with (force)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: testServer() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
