import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchFailure } from './failure.mjs';
import { requireMaven } from './requirements.mjs';
import { checkout } from './settings.mjs';

const stamp = join(checkout, 'node_modules', '.deskgraph-installed');

/** Whether the packages of package-lock.json are here and not older than it. */
export function packagesAreHere() {
  return existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(checkout, 'package-lock.json')).mtimeMs;
}

/** Installs the packages when they are missing or older than the lock. Says whether it had to. */
export async function installPackages() {
  if (packagesAreHere()) return false;
  await run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci');
  await writeFile(stamp, '');
  return true;
}

/** Fetches the broker and the models through Maven when they are missing. Says whether it had to. */
export async function installPlatform(platform) {
  const pom = join(checkout, 'tools', 'platform', 'pom.xml');
  const done = join(platform, '.installed');
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(pom).mtimeMs) return false;
  requireMaven();
  await rm(platform, { recursive: true, force: true });
  await run('mvn', ['-q', '-B', '-f', pom, 'process-resources', `-Dplatform.directory=${platform}`], 'Maven');
  const { arrangeModels } = await import('../platform/arrange-models.mjs');
  await arrangeModels(join(platform, 'models'));
  await rm(join(platform, 'maven'), { recursive: true, force: true });
  await writeFile(done, '');
  return true;
}

const running = new Set();
const longestStopMillis = 10_000;

/** Ends installations that are under way. npm puts back what it had moved before it goes; what takes too long is ended at once. */
export async function stopInstalling() {
  await Promise.all([...running].map(async (child) => {
    process.kill(-child.pid, 'SIGTERM');
    const patience = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), longestStopMillis);
    await once(child, 'close');
    clearTimeout(patience);
  }));
}

function run(command, args, name) {
  return new Promise((resolve, reject) => {
    // A process group of its own, so that whatever it starts ends with it.
    const child = spawn(command, args, { cwd: checkout, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = (said + data).slice(-4_000)));
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) return resolve();
      if (/ENOSPC|no space left/i.test(said)) return reject(Object.assign(new Error(said), { code: 'ENOSPC' }));
      reject(new LaunchFailure(`${name} 安装失败，请检查网络或软件源后重试：\n${said}`, `${name} failed; check the network or the registry and start again.`));
    });
  });
}
