// npm start as a person meets it when something is wrong: a sentence with the remedy in both languages, an exit code,
// and nothing left running. The launcher itself runs; only what never gets that far is tested here.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freeBlock } from '../test/free-ports.mjs';
import { packagesAreHere } from './install.mjs';
import { endLeftovers, lockState } from './state-lock.mjs';
import { checkout, portsFrom } from './settings.mjs';

let folder;
let port;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskgraph-launch-'));
  port = await freeBlock(Object.keys(portsFrom(0)).length);
});
after(() => rm(folder, { recursive: true, force: true }));

/** Runs `npm start` to its end. Everything it starts names its state folder, so that what is left can be found. */
async function start(args = [], env = {}, { node = [], whenRunning } = {}) {
  const home = env.DESKGRAPH_HOME ?? (await mkdtemp(join(folder, 'home-')));
  const child = spawn(process.execPath, [...node, join(checkout, 'tools/launch/start.mjs'), ...args], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DESKGRAPH_PORT: String(port), DESKGRAPH_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  await whenRunning?.(child, home, () => said);
  const [code] = child.exitCode === null ? await once(child, 'close') : [child.exitCode];
  return { code, said, home, left: await processesNaming(home) };
}

async function processesNaming(home) {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && name !== String(process.pid));
  const lines = await Promise.all(numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(home)).map((line) => line.replaceAll('\0', ' '));
}

/** A refusal: not 0, both languages, nothing running, and no lock that keeps the next start out. */
async function refuses(run, zh, en) {
  const { code, said, left } = await run;
  assert.equal(code, 1, said);
  assert.match(said, zh);
  assert.match(said, en);
  assert.doesNotMatch(said, /\n {4}at /, 'a stack trace is no remedy');
  assert.deepEqual(left, []);
}

for (const wrong of ['abc', '80', '65530', '4000.5', '']) {
  test(`DESKGRAPH_PORT=${wrong}`, () => refuses(start([], { DESKGRAPH_PORT: wrong }), /DESKGRAPH_PORT 须为 1024 到 \d+ 的整数/, /DESKGRAPH_PORT: a whole number from 1024 to \d+, not/));
}

for (const [name, wrong] of [['DATABASE_URL', 'mysql://localhost/x'], ['KAFKA_BROKERS', 'localhost'], ['OIDC_ISSUER', 'identity.example.com']]) {
  test(`${name}=${wrong}`, () => refuses(start([], { [name]: wrong }), new RegExp(`${name} 的格式不正确，例如`), new RegExp(`${name} is not well-formed, e\\.g\\.`)));
}

test('an unknown flag', () => refuses(start(['--quickly']), /无法识别的参数/, /--quickly[\s\S]*--no-demo/));

test('--help is no failure', async () => {
  const { code, said } = await start(['--help']);
  assert.equal(code, 0);
  assert.match(said, /DESKGRAPH_HOME/);
});

test('a busy port is named, and who may have it', async () => {
  const listener = createServer().listen(port + 2, '127.0.0.1');
  await once(listener, 'listening');
  try {
    await refuses(start(), new RegExp(`端口已被占用：${port + 2} \\(dispatch\\)`), new RegExp(`Ports in use: ${port + 2} \\(dispatch\\)\\. .*DESKGRAPH_PORT=`));
  } finally {
    listener.close();
  }
});

test('no Java', async () => {
  const bin = join(folder, 'bin-without-java');
  await mkdir(bin);
  await symlink(process.execPath, join(bin, 'node'));
  await refuses(start([], { PATH: bin }), /需要 Java 17 .*未找到 java 命令.*KAFKA_BROKERS/, /Java 17 or newer .*there is no java command.*KAFKA_BROKERS/);
});

test('a Java that is too old', async () => {
  const bin = join(folder, 'bin-with-old-java');
  await mkdir(bin);
  await symlink(process.execPath, join(bin, 'node'));
  await writeFile(join(bin, 'java'), '#!/bin/sh\necho \'openjdk version "11.0.2" 2019-01-15\' >&2\n');
  await chmod(join(bin, 'java'), 0o755);
  await refuses(start([], { PATH: `${bin}:/bin:/usr/bin` }), /需要 Java 17 .*当前为 11/, /Java 17 or newer .*this is 11/);
});

test('a Node.js that is too old', async () => {
  const older = join(folder, 'older-node.cjs');
  await writeFile(older, "Object.defineProperty(process.versions, 'node', { value: '18.20.4' });");
  await refuses(start([], {}, { node: ['--require', older] }), /需要 Node\.js 20\.19 或更高版本，当前为 18\.20\.4/, /Node\.js 20\.19 or newer is needed; this is 18\.20\.4/);
});

test('a state folder somebody else uses', async () => {
  const home = join(folder, 'in-use');
  const unlock = await lockState(home);
  try {
    await refuses(start([], { DESKGRAPH_HOME: home }), new RegExp(`已由另一个 Deskgraph（进程 ${process.pid}）使用`), new RegExp(`in use by another Deskgraph \\(process ${process.pid}\\)`));
    assert.equal(await readFile(join(home, 'launcher.pid'), 'utf8'), String(process.pid), 'the lock of the other is left alone');
  } finally {
    await unlock();
  }
});

test('the lock of a launcher that is no more is taken over', async () => {
  const home = await mkdtemp(join(folder, 'home-'));
  const gone = spawn(process.execPath, ['--eval', '']);
  await once(gone, 'close');
  await writeFile(join(home, 'launcher.pid'), String(gone.pid));
  await (await lockState(home))();
});

test('a state folder where nobody may write, root neither', () =>
  refuses(start([], { DESKGRAPH_HOME: '/sys/deskgraph-state' }), /无法写入 \/sys\/deskgraph-state.*DESKGRAPH_HOME/, /Cannot write \/sys\/deskgraph-state.*DESKGRAPH_HOME/));

test('a state folder inside a file', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  await refuses(start([], { DESKGRAPH_HOME: join(file, 'state') }), /无法写入/, /Cannot write .*DESKGRAPH_HOME/);
});

test('a disk that is full', async (t) => {
  const disk = await mkdtemp(join(folder, 'disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk], { stdio: 'ignore' });
  if (mounted.status !== 0) return t.skip('no right to mount a small disk here; failure.test.mjs explains the error itself');
  try {
    assert.ok(packagesAreHere(), 'run npm test: it installs what this test starts');
    await refuses(start([], { DESKGRAPH_HOME: join(disk, 'state') }), /磁盘已满：请在 .*腾出空间/, /The disk is full: free space where/);
  } finally {
    spawnSync('umount', [disk]);
  }
});

test('what a killed launcher left behind is ended, and only that', async () => {
  const home = await mkdtemp(join(folder, 'home-'));
  const sleeper = (...args) => spawn(process.execPath, ['--eval', 'setInterval(() => undefined, 1000)', ...args], { stdio: 'ignore' });
  const [ours, foreign] = [sleeper(home), sleeper('somebody-elses')];
  await new Promise((resolve) => setTimeout(resolve, 200));
  await writeFile(join(home, 'processes.json'), JSON.stringify({ intake: ours.pid, dispatch: foreign.pid }));
  const ended = once(ours, 'exit');
  await endLeftovers(home);
  await ended;
  assert.equal(foreign.exitCode, null);
  foreign.kill();
  assert.deepEqual(await processesNaming(home), []);
});

test('Ctrl+C during the start stops everything', async () => {
  assert.ok(packagesAreHere(), 'run npm test: it installs what this test starts');
  let seen = '';
  const { code, said, left, home } = await start([], {}, {
    async whenRunning(child, state) {
      while (child.exitCode === null && !/kafka|postgres/.test(seen)) {
        seen = await readFile(join(state, 'processes.json'), 'utf8').catch(() => '');
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      child.kill('SIGINT');
    },
  });
  assert.match(seen, /kafka|postgres/, said);
  assert.equal(code, 0, said);
  assert.match(said, /正在停止 \/ stopping/);
  assert.deepEqual(left, []);
  const files = await readdir(home);
  for (const name of ['launcher.pid', 'ready.json', 'processes.json']) assert.ok(!files.includes(name), `${name} is still there`);
});
