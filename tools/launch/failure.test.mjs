import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { explained, LaunchFailure } from './failure.mjs';

/** What the system itself throws. */
function thrown(work) {
  try {
    work();
  } catch (error) {
    return error;
  }
  assert.fail('nothing was thrown');
}

test('a full disk: free some space', () => {
  for (const error of [thrown(() => writeFileSync('/dev/full', 'x')), new Error('initdb: could not write: No space left on device')]) {
    assert.match(explained(error, '/srv/state'), /^磁盘已满：请在 \/srv\/state .*\nThe disk is full: free space where \/srv\/state lies/);
  }
});

test('a folder that may not be written: its permissions, or another folder', async (t) => {
  if (process.getuid() !== 0) return t.skip('needs root to give the folder away');
  const folder = await mkdtemp(join(tmpdir(), 'deskgraph-closed-'));
  // As nobody: root may write everywhere.
  const script = `require('fs').writeFileSync(${JSON.stringify(join(folder, 'x'))}, '')`;
  const child = thrown(() => execFileSync('setpriv', ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, '--eval', script], { cwd: '/', stdio: 'pipe' }));
  assert.match(String(child.stderr), /EACCES/);
  assert.match(explained(Object.assign(new Error('EACCES'), { code: 'EACCES', path: join(folder, 'x') }), folder), /^无法写入 .*DESKGRAPH_HOME .*\nCannot write .*DESKGRAPH_HOME\./);
  await rm(folder, { recursive: true });
});

test('anything else: what happened, in both languages, without a stack', () => {
  assert.equal(explained(new LaunchFailure('甲', 'a'), '/srv'), '甲\na');
  assert.equal(explained(new Error('odd'), '/srv'), '启动失败：odd\nThe start failed: odd');
});
