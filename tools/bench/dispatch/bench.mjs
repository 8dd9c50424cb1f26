// npm run bench:dispatch [-- --sizes 50,100,500] : the assignment beside an exact solver (HiGHS), and what a suggestion takes.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { solver } from '../../dispatch/solver.mjs';
import { chance, kinds, table } from './instances.mjs';
import { leastCost } from './oracle.mjs';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '50,100,200' }, alone: { type: 'string', default: '500,1000' } } });
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

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`);
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
