import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { Processes } from './processes.mjs';

test('what may wait runs, with every thread it makes, behind what may not', async () => {
  const home = mkdtempSync(join(tmpdir(), 'deskgraph-processes-'));
  const processes = new Processes(home);
  const forever = ['-e', 'require("node:fs").stat(".", () => undefined); setInterval(() => undefined, 1_000)'];
  try {
    for (const [name, niceness] of [['reading', 10], ['taking', 0]]) {
      await processes.start({ name, command: process.execPath, args: forever, env: process.env, niceness, ready: async () => true });
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { reading, taking } = processes.pids();
    assert.equal(getPriority(taking), getPriority());
    const threads = readdirSync(`/proc/${reading}/task`).map(Number);
    assert.ok(threads.length > 4);
    for (const thread of threads) assert.equal(getPriority(thread), 10);
  } finally {
    await processes.stop();
    rmSync(home, { recursive: true, force: true });
  }
});
