import assert from 'node:assert/strict';
import { test } from 'node:test';
import { solver } from '../../dispatch/solver.mjs';
import { chance } from '../measure.mjs';
import { kinds, table } from './instances.mjs';
import { leastCost } from './oracle.mjs';

const { assignAtLeastCost } = await solver();
const names = Object.keys(kinds);

test('1,000 random instances cost what an exact solver says, and serve as many', async () => {
  const next = chance(20261124);
  for (let nth = 0; nth < 1_000; nth += 1) {
    const kind = names[nth % names.length];
    // Empty, one row and one column come often, larger ones too.
    const size = () => (next() < 0.2 ? Math.floor(next() * 2) : 1 + Math.floor(next() * 12));
    const cost = table(size(), size(), kinds[kind](next));
    const { columnOfRow, totalCost } = assignAtLeastCost(cost);
    const oracle = await leastCost(cost);
    const where = `instance ${nth} (${kind}): ${JSON.stringify(cost)}`;
    assert.equal(columnOfRow.filter((column) => column !== null).length, oracle.served, where);
    assert.ok(Math.abs(totalCost - oracle.totalCost) < 1e-6, `${where}: ${totalCost}, not ${oracle.totalCost}`);
    assert.ok(columnOfRow.every((column, row) => column === null || cost[row][column] !== null), where);
  }
});

test('the oracle notices a cost that is not the least', async () => {
  const { totalCost } = await leastCost([[1, 2], [2, 4]]);
  assert.equal(totalCost, 4);
  assert.notEqual(totalCost, 1 + 4);
});
