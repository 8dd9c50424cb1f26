import { execFile, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LaunchFailure } from './failure.mjs';

const execute = promisify(execFile);
const longestStopMillis = 10_000;
const restartWaits = [300, 600, 1_200, 2_500, 5_000];
const calmAfterMillis = 30_000;

/** The processes of one system: started, watched, restarted when they die, stopped in the reverse order. */
export class Processes {
  constructor(home) {
    this.home = home;
    this.entries = [];
    this.preparing = new Set();
    this.stopping = false;
    mkdirSync(join(home, 'logs'), { recursive: true });
  }

  /** `ready` resolves when the process answers; until then its death is a failure, afterwards it is restarted. */
  async start({ name, command, args, env, ready, stopSignal = 'SIGTERM', node = false, niceness = 0, within = 60_000 }) {
    if (this.stopping) throw new Error('stopping');
    const entry = { name, command, args, env, stopSignal, node, niceness, up: false, deaths: 0 };
    this.entries.push(entry);
    this.launch(entry);
    const deadline = Date.now() + within;
    for (;;) {
      if (this.stopping) throw new Error('stopping');
      if (entry.exit) throw this.died(entry);
      if (await ready()) break;
      if (Date.now() > deadline) throw this.died(entry, '未在规定时间内就绪', 'did not become ready in time');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    entry.up = true;
  }

  /** Runs a program to its end, before what it prepares is started. Stopping ends it, too. */
  async run(command, args) {
    if (this.stopping) throw new Error('stopping');
    const running = execute(command, args);
    this.preparing.add(running);
    try {
      await running;
    } finally {
      this.preparing.delete(running);
    }
  }

  launch(entry) {
    const log = openSync(this.logOf(entry.name), 'a');
    // A group of its own: Ctrl+C in the terminal reaches the launcher alone, which stops everything in order.
    const child = spawn(entry.command, entry.args, {
      env: entry.env, detached: true, stdio: ['ignore', log, log, ...(entry.node ? ['ipc'] : [])],
    });
    closeSync(log);
    // At once, before it has threads: they take over what their process has when it makes them.
    if (entry.niceness > 0 && child.pid) setPriority(child.pid, entry.niceness);
    entry.child = child;
    entry.exit = undefined;
    entry.startedAt = Date.now();
    entry.ended = new Promise((resolve) => {
      const end = (reason) => {
        entry.exit = reason;
        resolve();
        if (entry.up && !this.stopping) this.restart(entry);
      };
      child.on('error', (error) => end(error.message));
      child.on('exit', (code, signal) => end(signal ?? `exit code ${code}`));
    });
    this.writeDown();
  }

  /** A process that keeps dying is started less and less often, never given up. */
  restart(entry) {
    if (Date.now() - entry.startedAt > calmAfterMillis) entry.deaths = 0;
    const wait = restartWaits[Math.min(entry.deaths, restartWaits.length - 1)];
    entry.deaths += 1;
    console.error(`${entry.name} 意外退出（${entry.exit}），${wait} 毫秒后重启 / ${entry.name} ended (${entry.exit}) and is restarted`);
    entry.restarting = setTimeout(() => !this.stopping && this.launch(entry), wait);
  }

  async stop() {
    this.stopping = true;
    for (const running of this.preparing) running.child.kill('SIGTERM');
    await Promise.allSettled(this.preparing);
    for (const entry of [...this.entries].reverse()) {
      clearTimeout(entry.restarting);
      if (!entry.child?.pid || entry.exit) continue;
      const kill = (signal) => {
        try {
          process.kill(entry.child.pid, signal);
        } catch (error) {
          if (error.code !== 'ESRCH') throw error;
        }
      };
      kill(entry.stopSignal);
      const patience = setTimeout(() => kill('SIGKILL'), longestStopMillis);
      await entry.ended;
      clearTimeout(patience);
    }
  }

  pids() {
    return Object.fromEntries(this.entries.filter(({ child, exit }) => child?.pid && !exit).map(({ name, child }) => [name, child.pid]));
  }

  /** For the next launcher, should this one be killed. */
  writeDown() {
    writeFileSync(join(this.home, 'processes.json'), JSON.stringify(this.pids()));
    this.onChange?.(this.pids());
  }

  logOf(name) {
    return join(this.home, 'logs', `${name}.log`);
  }

  died({ name, exit }, zh = `已退出（${exit}）`, en = `ended (${exit})`) {
    const log = this.logOf(name);
    const last = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
    if (/No space left on device|ENOSPC/i.test(last)) return Object.assign(new Error(last), { code: 'ENOSPC' });
    return new LaunchFailure(`${name} ${zh}，日志：${log}`, `${name} ${en}. The end of its log (${log}):\n${last}`);
  }
}
