// A dispatch database of a benchmark's own, which is gone afterwards.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fromDispatch } from '../dispatch/solver.mjs';
import { checkout } from '../launch/settings.mjs';

const require = createRequire(join(checkout, 'package.json'));

/** Runs `work(dataSource)` on a migrated database at `server`, a PostgreSQL address. */
export async function onOwnDatabase(server, name, poolSize, work) {
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
