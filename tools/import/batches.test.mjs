import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchesOf } from './batches.mjs';

const row = (length) => ({ subject: '', text: 'x'.repeat(length) });

test('rows keep their order and batches their size', () => {
  const rows = Array.from({ length: 7 }, () => row(1));
  const batches = batchesOf(rows, 3);
  assert.deepEqual(batches.map(({ length }) => length), [3, 3, 1]);
  assert.deepEqual(batches.flat(), rows);
});

test('long texts make small batches, and one that is too long goes alone', () => {
  assert.deepEqual(batchesOf([row(60), row(60), row(30), row(500), row(10)], 10, 100).map((batch) => batch.map(({ text }) => text.length)), [[60], [60, 30], [500], [10]]);
});

test('no row, no batch', () => assert.deepEqual(batchesOf([], 3), []));
