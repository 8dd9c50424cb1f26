import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { LaunchFailure } from '../launch/failure.mjs';

export const browserPath = '/usr/bin/chromium';

const installing = new Set();

/** Ends an installation that is under way. */
export function stopInstallingBrowser() {
  for (const child of installing) process.kill(-child.pid, 'SIGTERM');
}

/** Debian's Chromium, which the tests of the console drive; installed when it is missing and this is a machine where we may. Says whether it had to. */
export async function installBrowser({ path = browserPath, mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0 } = {}) {
  if (existsSync(path)) return false;
  if (!mayInstall) throw browserMissing(path);
  const said = await apt(['update']) + await apt(['install', '--yes', '--no-install-recommends', 'chromium']);
  if (!existsSync(path)) throw browserMissing(path, said.slice(-2_000));
  return true;
}

function browserMissing(path, said = '') {
  return new LaunchFailure(
    `浏览器测试需要 ${path}。请以管理员身份安装（Debian: apt install chromium）后重试。${said && `\n${said}`}`,
    `The tests of the console need ${path}. Install it as root (Debian: apt install chromium) and try again.`,
  );
}

async function apt(args) {
  const child = spawn('apt-get', args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  installing.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  await once(child, 'close');
  installing.delete(child);
  return said;
}
