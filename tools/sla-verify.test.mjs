import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkout } from './launch/settings.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sla-verify-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const office = [['09:00', '12:00'], ['13:00', '18:00']];
/** The week before National Day 2026 with its make-up Sunday, and the make-up Saturday after it. */
const china = {
  tz: 'Asia/Shanghai',
  hours: { mon: office, tue: office, wed: office, thu: office, fri: office },
  holidays: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  workdays: { '2026-09-20': office, '2026-10-10': office },
};
const cases = [
  { id: 'make-up Saturday', kind: 'deadline', calendar: china, start: '2026-09-30T01:00:00Z', budgetSeconds: 4 * 28_800, pauses: [], expected: '2026-10-10T10:00:00Z' },
  { id: 'make-up Sunday', kind: 'worked', calendar: china, start: '2026-09-19T16:00:00Z', end: '2026-09-20T16:00:00Z', pauses: [['2026-09-20T01:00:00Z', '2026-09-20T02:00:00Z']], expectedSeconds: 25_200 },
];

function verify(content, ...args) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(checkout, 'tools/sla-verify.mjs'), 'cases.json', ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } });
  return { status, stdout, stderr };
}

test('cases that agree end with 0 and a report', () => {
  const { status, stdout } = verify(JSON.stringify(cases), '--report', 'out.json');
  assert.match(stdout, /2 cases: 2 agree, 0 differ/);
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8')).results.map(({ agrees }) => agrees), [true, true]);
});

test('a difference is printed and ends with 1', () => {
  const { status, stdout } = verify(JSON.stringify({ cases: [cases[0], { ...cases[1], expectedSeconds: 28_800 }, { id: 'nonsense', kind: 'deadline', calendar: { tz: 'Nowhere', hours: {} }, start: '2026-01-01T00:00:00Z' }] }));
  assert.equal(status, 1);
  assert.match(stdout, /✗ make-up Sunday \(worked\): expected 28800, computed 25200 \(-3600 s\)/);
  assert.match(stdout, /✗ nonsense \(deadline\): tz: Nowhere/);
});

test('what is no list of cases ends with 2 and says why', () => {
  const { status, stderr } = verify('{}');
  assert.equal(status, 2);
  assert.match(stderr, /no array of cases/);
});

test('a case that is none names its field, and the others are computed', () => {
  const odd = [null, { ...cases[0], id: 'no zone', calendar: { hours: china.hours } }, { ...cases[0], id: 'text', budgetSeconds: '60' }, { ...cases[0], id: 'no pause', pauses: [5] }, { ...cases[0], id: 'no day', start: '2026-02-30T01:00:00Z' }];
  const { status, stdout } = verify(JSON.stringify([...odd, cases[1]]));
  assert.equal(status, 1);
  assert.match(stdout, /6 cases: 1 agree, 5 differ/);
  for (const line of [/✗ #1 /, /✗ no zone .*calendar\.tz: /, /✗ text .*budgetSeconds: /, /✗ no pause .*pauses\.0: /, /✗ no day .*start: 2026-02-30/]) assert.match(stdout, line);
});

test('an empty list has verified nothing', () => assert.equal(verify('[]').status, 2));
