// npm run analytics:rebuild   replays every event into analytics' projections while everything runs.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stateFolder } from './graph-client/client.mjs';
import { databaseOf } from './launch/services.mjs';
import { portsFrom } from './launch/settings.mjs';

const program = fileURLToPath(new URL('../apps/analytics/dist/src/rebuild.js', import.meta.url));

/** DATABASE_URL and KAFKA_BROKERS mean what they mean to `npm start`; without them, what it started for this state folder. */
const { DATABASE_URL = embedded()?.server, KAFKA_BROKERS = embedded()?.brokers } = process.env;

function embedded() {
  const [ready, password] = [join(stateFolder(), 'ready.json'), join(stateFolder(), 'postgres', 'password')];
  if (!existsSync(ready)) return undefined;
  const { postgres, kafka } = portsFrom(JSON.parse(readFileSync(ready, 'utf8')).port);
  const server = existsSync(password) ? `postgres://deskgraph:${readFileSync(password, 'utf8').trim()}@127.0.0.1:${postgres}/postgres` : undefined;
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
