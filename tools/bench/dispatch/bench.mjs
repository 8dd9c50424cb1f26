// npm run bench:dispatch [-- --only assignment,suggestion,quality] [--sizes 50,100,200] [--alone 500,1000] [--seeds 20] [--first-seed 101]
// The assignment beside an exact solver (HiGHS), what a suggestion takes in the service and with PostgreSQL, and how many
// breaches the policy avoids on tapes of arrivals. Seeds 1 to 6 are those the weights of version 1 were tuned on.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { solver } from '../../dispatch/solver.mjs';
import { chance, machine } from '../measure.mjs';
import { quality } from './arrivals.mjs';
import { kinds, table } from './instances.mjs';
import { leastCost } from './oracle.mjs';
import { inService, withDatabase } from './suggestion.mjs';

const { values } = parseArgs({ options: {
  only: { type: 'string', default: 'assignment,suggestion,quality' }, sizes: { type: 'string', default: '50,100,200' }, alone: { type: 'string', default: '500,1000' }, seeds: { type: 'string', default: '20' }, 'first-seed': { type: 'string', default: '101' },
} });
const numbers = (list) => list.split(',').filter(Boolean).map(Number);
const { assignAtLeastCost } = await solver();
const pad = (value, width = 12) => String(value).padStart(width);

function timed(cost) {
  const runs = Array.from({ length: 5 }, () => {
    const began = performance.now();
    const found = assignAtLeastCost(cost);
    return { found, millis: performance.now() - began };
  });
  return runs.sort((one, other) => one.millis - other.millis)[2];
}

async function assignment() {
  console.log(`assignment${pad('size')}${pad('ours ms')}${pad('HiGHS ms')}${pad('ratio')}${pad('cost equal')}`);
  const next = chance(6);
  for (const [name, kind] of Object.entries(kinds)) {
    for (const size of numbers(values.sizes)) {
      const cost = table(size, size, kind(next));
      const { found, millis } = timed(cost);
      const oracle = await leastCost(cost);
      const equal = Math.abs(found.totalCost - oracle.totalCost) < 1e-6 && found.columnOfRow.filter((column) => column !== null).length === oracle.served;
      console.log(`${name.padEnd(10)}${pad(size)}${pad(millis.toFixed(2))}${pad(oracle.millis.toFixed(0))}${pad(`1 : ${(oracle.millis / millis).toFixed(0)}`)}${pad(equal)}`);
      if (!equal) process.exitCode = 1;
    }
  }
  for (const size of numbers(values.alone)) {
    for (const [name, kind] of Object.entries(kinds)) console.log(`${name.padEnd(10)}${pad(size)}${pad(timed(table(size, size, kind(next))).millis.toFixed(1))}`);
  }
}

async function suggestion() {
  console.log(`suggestion${pad('engineers')}${pad('p50 ms')}${pad('p95 ms')}${pad('p99 ms')}${pad('CPU ms')}`);
  const line = (name, count, { p50, p95, p99, cpu }) => console.log(`${name.padEnd(10)}${pad(count)}${[p50, p95, p99, cpu].map((millis) => pad(millis.toFixed(1))).join('')}`);
  for (const [count, runs] of [[1_000, 500], [10_000, 100]]) {
    line('in service', count, await inService(count, runs));
    line('database', count, await withDatabase(count, runs));
  }
}

function online() {
  const percent = (share) => `${(share * 100).toFixed(1)} %`;
  console.log(`quality   ${pad('in hand')}${pad('clocks')}${pad('first free')}${pad('ours')}${pad('fewer')}  95 % interval, ${values.seeds} seeds from ${values['first-seed']}`);
  for (const { way, capacity, clocks, theirs, ours, fewer, low, high } of quality(Number(values['first-seed']), Number(values.seeds))) {
    console.log(`${way.padEnd(10)}${pad(capacity)}${pad(clocks)}${pad(theirs)}${pad(ours)}${pad(percent(fewer))}  ${percent(low)} to ${percent(high)}`);
  }
}

console.log(`${machine()}, load ${loadavg()[0].toFixed(1)}, ${new Date().toISOString().slice(0, 10)}`);
const parts = { assignment, suggestion, quality: online };
for (const name of values.only.split(',')) await parts[name]();
