import { Client } from 'pg';
import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';

export interface DatabaseDescription {
  readonly url: string;
  readonly entities: Extract<DataSourceOptions, { type: 'postgres' }>['entities'];
  readonly migrations: Extract<DataSourceOptions, { type: 'postgres' }>['migrations'];
  /** Most connections at once. */
  readonly poolSize?: number;
}

/** A data source that never alters the schema by itself: migrations do. */
export function createDataSource({ url, entities, migrations, poolSize = 10 }: DatabaseDescription): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities ?? [],
    migrations: migrations ?? [],
    synchronize: false,
    migrationsRun: false,
    // Pool errors (a database that restarts) must not end the process; the next query reconnects.
    poolErrorHandler: () => undefined,
    extra: { max: poolSize, connectionTimeoutMillis: 5_000, keepAlive: true },
  });
}

/** Key of the advisory lock under which migrations run, so that two starting instances do not race. */
const migrationLock = 7_203_371;

/** Creates the database when it is missing and brings its schema up to date. Safe to run twice or at once. */
export async function migrateDatabase(description: DatabaseDescription): Promise<readonly string[]> {
  await createDatabaseIfMissing(description.url);
  const dataSource = await createDataSource({ ...description, poolSize: 2 }).initialize();
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [migrationLock]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await holder.query('select pg_advisory_unlock($1)', [migrationLock]);
    await holder.release();
    await dataSource.destroy();
  }
}

async function createDatabaseIfMissing(url: string): Promise<void> {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1));
  address.pathname = '/postgres';
  const client = new Client({ connectionString: address.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database "${name.replaceAll('"', '""')}"`);
  } catch (error) {
    const duplicate = error instanceof Error && 'code' in error && ['42P04', '23505'].includes(String(error.code));
    if (!duplicate) throw error;
  } finally {
    await client.end();
  }
}

/** Injectable: runs work in one transaction; everything in it happens or nothing does. */
export class UnitOfWork {
  constructor(readonly dataSource: DataSource) {}

  run<Result>(work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(work);
  }
}

const awayCode = /^(08|57P|53|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)/;
const lostConnection = /connection (terminated|timeout|ended)|timeout exceeded when trying to connect|not queryable|Driver not Connected|already released/i;

/** True when the database, not what was asked of it, is at fault: such an error is waited out or tried again. */
export function isDatabaseAway(error: unknown): boolean {
  return error instanceof Error && (awayCode.test('code' in error ? String(error.code) : '') || lostConnection.test(error.message));
}
