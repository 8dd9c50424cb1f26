import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchFailure } from './failure.mjs';

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One launcher a state folder; the lock of a dead one is taken over. */
export async function lockState(home) {
  await mkdir(home, { recursive: true });
  const file = join(home, 'launcher.pid');
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid > 0 && pid !== process.pid && alive(pid)) {
        throw new LaunchFailure(
          `${home} 已由另一个 Deskgraph（进程 ${pid}）使用。请先停止它，或用 DESKGRAPH_HOME 指定其他文件夹。`,
          `${home} is in use by another Deskgraph (process ${pid}). Stop it first, or name another folder by DESKGRAPH_HOME.`,
        );
      }
      await rm(file, { force: true });
    }
  }
}

/**
 * Ends processes that a launcher that was killed left behind: those it wrote down, and only while their command line
 * still names this state folder, since the number may belong to somebody else by now.
 */
export async function endLeftovers(home) {
  const file = join(home, 'processes.json');
  if (!existsSync(file)) return;
  for (const pid of Object.values(JSON.parse(readFileSync(file, 'utf8')))) {
    if (!isOurs(pid, home)) continue;
    process.kill(pid, 'SIGINT');
    for (let waited = 0; waited < 100 && isOurs(pid, home); waited += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    if (isOurs(pid, home)) process.kill(pid, 'SIGKILL');
  }
  await rm(file, { force: true });
}

function isOurs(pid, home) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(home);
  } catch {
    return false;
  }
}
