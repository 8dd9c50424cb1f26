// npm run dispatch:solve -- INSTANCE.json --report OUT.json
// Reads { "cost": [[number|null,…],…] } (rows orders, columns engineer slots, null = forbidden) and writes
// { "assignment": [column|null per row], "totalCost" }: as many orders as possible, then least cost.
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { givenPath } from '../given-path.mjs';
import { solver } from './solver.mjs';

const usage = 'npm run dispatch:solve -- INSTANCE.json --report OUT.json';

/** The table of an instance; says what is wrong with one that is none. */
function costsOf(instance) {
  const cost = instance?.cost;
  if (!Array.isArray(cost) || !cost.every(Array.isArray)) throw new Error('an instance is { "cost": [[number|null,…],…] } / 实例格式应为 { "cost": [[数字或 null,…],…] }');
  const columns = cost[0]?.length ?? 0;
  for (const [row, cells] of cost.entries()) {
    if (cells.length !== columns) throw new Error(`row ${row} has ${cells.length} columns, row 0 has ${columns} / 各行的列数须相同`);
    const wrong = cells.findIndex((cell) => cell !== null && !Number.isFinite(cell));
    if (wrong >= 0) throw new Error(`row ${row}, column ${wrong}: a finite number or null, not ${typeof cells[wrong] === 'number' ? cells[wrong] : JSON.stringify(cells[wrong])} / 须为有限数字或 null`);
  }
  return cost;
}

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { report: { type: 'string' } } });
  if (positionals.length !== 1) throw new Error(usage);
  const cost = costsOf(JSON.parse(await readFile(givenPath(positionals[0]), 'utf8')));
  const { assignAtLeastCost } = await solver();
  const began = performance.now();
  const { columnOfRow, totalCost } = assignAtLeastCost(cost);
  const millis = performance.now() - began;
  const report = JSON.stringify({ assignment: columnOfRow, totalCost });
  if (values.report) await writeFile(givenPath(values.report), `${report}\n`);
  else console.log(report);
  console.error(`${cost.length} × ${cost[0]?.length ?? 0}: ${columnOfRow.filter((column) => column !== null).length} orders assigned, total cost ${totalCost}, ${millis.toFixed(1)} ms`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
