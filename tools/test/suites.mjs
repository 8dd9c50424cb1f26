import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../launch/settings.mjs';

const running = new Set();

export function stopSuites() {
  for (const child of running) process.kill(-child.pid, 'SIGTERM');
}

/** Runs a program; resolves with its exit code and what it said. */
function execute(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: checkout, detached: true, stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', FORCE_COLOR: '0', npm_config_update_notifier: 'false', ...env },
    });
    running.add(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('error', (error) => (said += error.message));
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, said });
    });
  });
}

async function timed(name, work) {
  const began = Date.now();
  return { name, ...(await work()), seconds: (Date.now() - began) / 1_000 };
}

/** A check that passes or fails as a whole. */
export function program(name, command, args) {
  return timed(name, async () => {
    const { code, said } = await execute(command, args);
    if (code !== 0) console.log(said);
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
}

/** node:test files; counted by its summary. */
export function nodeTests(name, pattern) {
  return timed(name, async () => {
    const { globSync } = await import('node:fs');
    const files = globSync ? globSync(pattern, { cwd: checkout }) : await filesEndingWith('.test.mjs');
    const { code, said } = await execute(process.execPath, ['--test', '--test-reporter=tap', ...files]);
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(said)?.[1] ?? 0);
    if (code !== 0) console.log(said);
    return { passed: count('pass'), failed: count('fail') || (code === 0 ? 0 : 1), skipped: count('skipped') };
  });
}

async function filesEndingWith(suffix) {
  const { readdir } = await import('node:fs/promises');
  const entries = await readdir(join(checkout, 'tools'), { recursive: true });
  return entries.filter((file) => file.endsWith(suffix)).map((file) => join('tools', file));
}

/** Jest; what fails is shown whole. A suite that cannot even be loaded counts as one failure. */
export function jest(name, env, args) {
  return timed(name, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deskgraph-jest-'));
    const report = join(folder, 'report.json');
    const { code, said } = await execute(process.execPath, [join(checkout, 'node_modules', 'jest', 'bin', 'jest.js'), '--ci', '--silent', '--passWithNoTests', '--json', `--outputFile=${report}`, ...args], env);
    try {
      const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(await readFile(report, 'utf8'));
      const failed = numFailedTests + numRuntimeErrorTestSuites;
      if (code !== 0) console.log(said.replace(/^\{.*\}$/ms, ''));
      return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped: numPendingTests };
    } catch {
      console.log(said);
      return { passed: 0, failed: 1 };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
