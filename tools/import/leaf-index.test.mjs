import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leafIndex } from './leaf-index.mjs';

const category = (id, label) => ({ id, label, path: id.split('/') });
const known = leafIndex([
  category('server', 'Servers'), category('server/hardware', 'Hardware'), category('server/hardware/disk', 'Disks'),
  category('printer', 'Printing'), category('printer/jam', 'Paper jams'), category('printer/scan', 'Other'), category('server/other', 'Other'),
]);

test('leaves are found by id and by label, whatever the case', () => {
  assert.equal(known.get('server/hardware/disk'), 'server/hardware/disk');
  assert.equal(known.get('paper jams'), 'printer/jam');
});

test('inner categories and labels that two leaves share are not', () => {
  for (const name of ['hardware', 'server', 'server/hardware', 'printing', 'other']) assert.equal(known.get(name), undefined);
  assert.equal(known.get('printer/scan'), 'printer/scan');
});
