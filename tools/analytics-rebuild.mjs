// npm run analytics:rebuild   replays every event into analytics' projections while everything runs.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readState, stateFolder } from './graph-client/client.mjs';
import { addressOf } from './launch/postgres.mjs';
import { databaseOf } from './launch/services.mjs';
import { portsFrom } from './launch/settings.mjs';

const program = fileURLToPath(new URL('../apps/analytics/dist/src/rebuild.js', import.meta.url));

/** DATABASE_URL and KAFKA_BROKERS mean what they mean to `npm start`; without them, what it started for this state folder. */
const started = embedded();
const { DATABASE_URL = started?.server, KAFKA_BROKERS = started?.brokers } = process.env;

function embedded() {
  const ready = readState('ready.json');
  if (!ready) return undefined;
  const { postgres, kafka } = portsFrom(ready.port);
  const password = join(stateFolder(), 'postgres', 'password');
  const server = existsSync(password) ? addressOf(readFileSync(password, 'utf8').trim(), postgres) : undefined;
  return { server, brokers: `127.0.0.1:${kafka}` };
}

if (!DATABASE_URL || !KAFKA_BROKERS || !existsSync(program)) {
  console.error(`Nothing is running for ${stateFolder()}: start it with "npm start", or set DATABASE_URL and KAFKA_BROKERS. / 系统未启动，请先运行 npm start，或设置 DATABASE_URL 与 KAFKA_BROKERS。`);
  process.exit(1);
}
const child = spawn(process.execPath, ['--enable-source-maps', program], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: databaseOf(DATABASE_URL, 'analytics'), KAFKA_BROKERS, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
});
child.on('exit', (code) => process.exit(code ?? 1));
