import 'reflect-metadata';
import { Delivery, readTopics, type Subscription } from '@deskgraph/messaging';
import { createDataSource, createLogger, environment, runMain, type Logger } from '@deskgraph/runtime';
import type { DataSource, QueryRunner } from 'typeorm';
import { analyticsDatabase } from './database';
import { rebuildSettings } from './environment';
import { migrate } from './migrate';
import { subscriptions } from './subscriptions';

export interface Rebuild {
  /** Whose inbox: the consumer group of the service. */
  readonly service: string;
  readonly databaseUrl: string;
  readonly brokers: readonly string[];
  readonly subscriptions: readonly Subscription[];
  readonly logger: Logger;
}

/** Of several rebuilds of one database the one that holds this lock runs. */
const rebuildLock = 7_203_373;
/** How long the service may have to wait for the last messages, in milliseconds. */
const patience = 30_000;

/**
 * Replays every event since the beginning into a second set of tables, while the service goes on with the first, and puts
 * it in the first one's place in one transaction: nobody sees anything half-done, and a rebuild that dies leaves all as it
 * was. Returns how many messages took effect.
 */
export async function rebuild({ databaseUrl, ...events }: Rebuild): Promise<number> {
  const live = await createDataSource({ ...analyticsDatabase(databaseUrl), poolSize: 2 }).initialize();
  const holder = live.createQueryRunner();
  try {
    const [lock]: { mine: boolean }[] = await holder.query('select pg_try_advisory_lock($1) as mine', [rebuildLock]);
    if (!lock?.mine) throw new Error('another rebuild of this database is running');
    const beside = await emptyTablesBeside(holder, databaseUrl);
    try {
      return await replay({ holder, beside, ...events });
    } finally {
      await beside.destroy();
    }
  } finally {
    await holder.release();
    await live.destroy();
  }
}

/** The same tables, empty, in a schema of their own; what a rebuild that died left there is gone. */
async function emptyTablesBeside(holder: QueryRunner, databaseUrl: string): Promise<DataSource> {
  await holder.query('drop schema if exists rebuilt cascade');
  await holder.query('create schema rebuilt');
  const address = new URL(databaseUrl);
  address.searchParams.set('options', '-c search_path=rebuilt');
  await migrate(address.href);
  return createDataSource({ ...analyticsDatabase(address.href), poolSize: 4 }).initialize();
}

interface Replay extends Omit<Rebuild, 'databaseUrl'> {
  readonly holder: QueryRunner;
  readonly beside: DataSource;
}

async function replay({ holder, beside, service, brokers, subscriptions, logger }: Replay): Promise<number> {
  const delivery = new Delivery({ consumer: service, dataSource: beside, subscriptions, logger });
  const reader = await readTopics({ name: `${service}-rebuild`, brokers, delivery, logger });
  try {
    await reader.caughtUp();
    await holder.startTransaction();
    // Whatever the service takes in begins with these two: it waits, and finds itself in the new tables.
    await holder.query('lock table inbox, parked_messages in exclusive mode');
    await reader.caughtUp(patience);
    await reader.stop();
    await takePlace(holder);
    await holder.commitTransaction();
  } finally {
    if (holder.isTransactionActive) await holder.rollbackTransaction();
    await reader.stop();
  }
  const [taken]: { count: number }[] = await holder.query('select count(*)::int as count from inbox');
  return taken?.count ?? 0;
}

/** In the order in which a report reads them, so that a reader and we never wait for one another. */
const replaced = ['feedback', 'work_orders', 'names', 'open_spells', 'status_changes', 'inbox', 'parked_messages'];

async function takePlace(holder: QueryRunner): Promise<void> {
  for (const table of replaced) {
    await holder.query(`drop table public.${table}`);
    await holder.query(`alter table rebuilt.${table} set schema public`);
  }
  await holder.query('drop schema rebuilt cascade');
}

if (require.main === module) {
  runMain('analytics rebuild', async () => {
    const { DATABASE_URL, KAFKA_BROKERS, LOG_LEVEL } = environment(rebuildSettings);
    const logger = createLogger('analytics-rebuild', LOG_LEVEL);
    const count = await rebuild({ service: 'analytics', databaseUrl: DATABASE_URL, brokers: KAFKA_BROKERS, subscriptions, logger });
    process.stdout.write(`analytics: rebuilt from ${count} messages\n`);
  });
}
