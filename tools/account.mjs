// npm run account -- create|disable|enable|reset|roles|list …   for the administrator of the embedded identity service.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stateFolder } from './graph-client/client.mjs';

const program = fileURLToPath(new URL('../apps/identity/dist/src/account.js', import.meta.url));
const stateDir = process.env.STATE_DIR ?? join(stateFolder(), 'identity');
const connection = join(stateDir, 'connection.json');

/** What the identity service wrote down when it started; in a container, the setting it has itself. */
const databaseUrl = existsSync(connection) ? JSON.parse(readFileSync(connection, 'utf8')).databaseUrl : process.env.DATABASE_URL;

if (databaseUrl === undefined || !existsSync(program)) {
  console.error(`The embedded identity service has not run for ${stateFolder()}: start it with "npm start" first. / 请先运行 npm start。`);
  process.exit(1);
}
const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: databaseUrl, STATE_DIR: stateDir },
});
child.on('exit', (code) => process.exit(code ?? 1));
