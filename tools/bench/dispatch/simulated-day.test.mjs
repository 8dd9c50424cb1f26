import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulateDay, youngerFirst } from './simulated-day.mjs';

test('1,000 simulated days break no rule, no capacity, no order of the queue, and leave no work with people who are away', async () => {
  const sums = { assigned: 0, requeued: 0, left: 0 };
  for (let day = 0; day < 1_000; day += 1) {
    const { violations, ...counts } = await simulateDay(day, { margin: day % 3 === 0 ? 0.02 : 0 });
    assert.deepEqual(violations, [], `day ${day}`);
    for (const name of Object.keys(sums)) sums[name] += counts[name];
  }
  // Days on which nothing happens would prove nothing.
  assert.ok(sums.assigned > 10_000 && sums.requeued > 500 && sums.left > 20, JSON.stringify(sums));
});

test('a queue that is worked the younger first is noticed', async () => {
  const seen = [];
  for (let day = 0; day < 30; day += 1) seen.push((await simulateDay(day, { inTurn: youngerFirst })).violations.length);
  assert.ok(seen.some((count) => count > 0));
});
