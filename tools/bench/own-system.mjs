import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout, portsFrom } from '../launch/settings.mjs';
import { freeBlock } from '../test/free-ports.mjs';

/** A whole Deskgraph on ports of its own, for a measurement; it ends with the process. Its folder is temporary, or one that is there already and is kept. */
export async function ownSystem(kept) {
  const home = kept ?? (await mkdtemp(join(tmpdir(), 'deskgraph-bench-')));
  const port = await freeBlock(Object.keys(portsFrom(0)).length);
  const env = { ...process.env, DESKGRAPH_HOME: home, DESKGRAPH_PORT: String(port) };
  delete env.DATABASE_URL;
  delete env.KAFKA_BROKERS;
  // The tools of this process speak with it, too.
  process.env.DESKGRAPH_HOME = home;
  let launcher;

  async function stop() {
    if (!launcher || launcher.exitCode !== null) return;
    // Its end is no failure now.
    launcher.removeAllListeners('exit');
    const closed = once(launcher, 'close');
    launcher.kill('SIGINT');
    await closed;
  }
  const end = async () => {
    await stop();
    if (!kept) await rm(home, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void end().then(() => process.exit(130)));

  return {
    home,
    env,
    stop,
    end,
    get pid() {
      return launcher.pid;
    },
    /** Seconds from the command to its line `ready …`. */
    start() {
      const began = performance.now();
      launcher = spawn(process.execPath, [join(checkout, 'tools/launch/start.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
      return new Promise((resolve, reject) => {
        let said = '';
        launcher.stdout.on('data', (data) => {
          said += data;
          if (/^ready http/m.test(said)) resolve((performance.now() - began) / 1_000);
        });
        launcher.once('exit', (code) => reject(new Error(`the launcher ended with ${code}:\n${said}`)));
      });
    },
    /** What the launcher wrote into ready.json: url, pids. */
    ready: async () => JSON.parse(await readFile(join(home, 'ready.json'), 'utf8')),
  };
}
