// A dispatch database of a benchmark's own, which is gone afterwards.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromDispatch } from '../dispatch/solver.mjs';
import { startPostgres } from '../launch/postgres.mjs';
import { Processes } from '../launch/processes.mjs';
import { checkout } from '../launch/settings.mjs';
import { freeBlock } from '../test/free-ports.mjs';

const require = createRequire(join(checkout, 'package.json'));

/** Runs `work(dataSource)` on a migrated database: on the server at TEST_DATABASE_URL, else on one started for it. */
export async function onOwnDatabase(name, poolSize, work) {
  if (process.env.TEST_DATABASE_URL) return onDatabaseAt(process.env.TEST_DATABASE_URL, name, poolSize, work);
  const home = await mkdtemp(join(tmpdir(), 'deskgraph-bench-'));
  const processes = new Processes(home);
  try {
    return await onDatabaseAt(await startPostgres(processes, { home, port: await freeBlock(1), durable: true }), name, poolSize, work);
  } finally {
    await processes.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function onDatabaseAt(server, name, poolSize, work) {
  const { createDataSource, migrateDatabase } = require('@deskgraph/runtime');
  const { dispatchDatabase } = await fromDispatch('database');
  const address = new URL(server);
  address.pathname = `/bench_${name}_${randomBytes(4).toString('hex')}`;
  try {
    await migrateDatabase(dispatchDatabase(address.href));
    const dataSource = await createDataSource({ ...dispatchDatabase(address.href), poolSize }).initialize();
    try {
      return await work(dataSource);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await onServer(server, `drop database if exists "${address.pathname.slice(1)}" with (force)`);
  }
}

async function onServer(url, statement) {
  const client = new (require('pg').Client)({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
