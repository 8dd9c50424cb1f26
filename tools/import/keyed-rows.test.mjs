import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyedRows } from './keyed-rows.mjs';

const records = (...texts) => texts.map((text, index) => ({ record: { text, label: 'x' }, info: { lines: index + 2 } }));

test('the same text twice is two requests, and a second run makes the same keys', async () => {
  const first = await keyedRows(records('printer broken', 'printer broken', 'vpn'), { text: 'text' });
  assert.equal(new Set(first.map((row) => row.key)).size, 3);
  const reordered = await keyedRows(records('vpn', 'printer broken', 'printer broken'), { text: 'text' });
  assert.deepEqual(new Set(reordered.map((row) => row.key)), new Set(first.map((row) => row.key)));
});

test('an empty text is refused with its line', async () => {
  const [row] = await keyedRows(records('  '), { text: 'text' });
  assert.deepEqual(row, { line: 2, problem: 'column text is empty' });
});

test('a wrong column name is answered with the ones there are', async () => {
  await assert.rejects(keyedRows(records('x'), { text: 'body' }), /no column "body", only text, label/);
});

test('a long text gives a subject cut at a word', async () => {
  const [row] = await keyedRows(records('word '.repeat(40)), { text: 'text' });
  assert.match(row.subject, /^(word )+word…$/);
  assert.ok(row.subject.length <= 81);
});
