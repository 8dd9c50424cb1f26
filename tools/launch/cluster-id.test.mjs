import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newClusterId } from './cluster-id.mjs';

test('a cluster id never begins with a dash, whatever its first byte', () => {
  for (let first = 0; first < 256; first += 1) {
    const bytes = Buffer.alloc(16, 0xff);
    bytes[0] = first;
    assert.match(newClusterId(bytes), /^[A-Za-z0-9_][A-Za-z0-9_-]{21}$/);
  }
});

test('two cluster ids differ', () => {
  assert.notEqual(newClusterId(), newClusterId());
});
