// npm run bench:system [-- --rows 2000] [--home FOLDER]   measures the whole system in a state folder of its own, or in one that
// is there already with its trained models (kept afterwards):
// first and second start, memory, import rate beside a floor of the same run, and how long until a request is visible everywhere.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { submit } from '../graph-client/operations.mjs';
import { checkout } from '../launch/settings.mjs';
import { concurrently, graphClient } from '../graph-client/client.mjs';
import { percentile } from '../match/measures.mjs';
import { accessToken } from '../token.mjs';
import { machine } from './measure.mjs';
import { ownSystem } from './own-system.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '2000' }, visible: { type: 'string', default: '200' }, home: { type: 'string' } } });
const system = await ownSystem(values.home);
const { home, env } = system;
/** Its keys are its own, wherever it runs again. */
const run = Date.now();

/** Proportional set size: what is shared between processes is counted once. */
function megabytesOf(pid) {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1_024;
}

/** PostgreSQL answers from one child a connection. */
function withChildren(pid) {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => withChildren(Number(child))))];
}

async function memory() {
  const { pids } = await system.ready();
  const rows = Object.entries({ ...pids, launcher: system.pid }).map(([name, pid]) => {
    const all = name === 'launcher' ? [pid] : withChildren(pid);
    return [name, all.reduce((sum, each) => sum + megabytesOf(each), 0)];
  });
  return { rows, total: rows.reduce((sum, [, megabytes]) => sum + megabytes, 0) };
}

/** Milliseconds of processor time of each process so far; what ended children used counts for their parent. */
async function processorTime() {
  const { pids } = await system.ready();
  const used = (pid) => {
    const [user, system, childrenUser, childrenSystem] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 15).map(Number);
    return (user + system + childrenUser + childrenSystem) * (1_000 / ticksPerSecond);
  };
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, withChildren(pid).reduce((sum, each) => sum + used(each), 0)]));
}

const ticksPerSecond = 100;

/** `knowledge 9.5, intake 4.3, …`: what each process spent on one of `count` requests. */
function spent(before, after, count) {
  const shares = Object.keys(after).map((name) => [name, (after[name] - (before[name] ?? 0)) / count]).sort(([, one], [, other]) => other - one);
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  return `${sum.toFixed(1)} ms (${shares.map(([name, share]) => `${name} ${share.toFixed(1)}`).join(', ')})`;
}

const subjects = ['交换机', 'label printer', 'ERP', '边缘网关', 'VPN client', '数据库', 'meeting room screen', '扫码枪'];
const troubles = ['从今天早上开始无法使用', 'stopped working after the update', '很慢，要等一分钟', 'shows an error nobody knows', '需要安装一套新的', 'cannot be reached from the warehouse'];
const ticket = (nth) => `${subjects[nth % subjects.length]} ${run % 100_000}-${nth} ${troubles[(nth * 5) % troubles.length]}`;

async function importRate(rows) {
  const file = join(home, 'bench.csv');
  await writeFile(file, ['text', ...Array.from({ length: rows }, (_, nth) => `"${ticket(nth)}"`)].join('\n'));
  const child = spawn(process.execPath, [join(checkout, 'tools/import.mjs'), '--file', file, '--text', 'text', '--customer', 'bench'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  await once(child, 'close');
  const [, accepted, seconds] = /accepted (\d+), .*\(([\d.]+) s/.exec(said) ?? [];
  if (Number(accepted) !== rows) throw new Error(`the import did not take all rows:\n${said}`);
  return rows / Number(seconds);
}

const newest = '{ serviceRequests(first: 100, orderBy: NEWEST) { edges { node { classification { confidence } workOrder { reference } } } } }';

/** Seconds until the newest requests, which are read last, are classified and have their orders. */
async function workedOff(ask) {
  const began = performance.now();
  for (;;) {
    const { edges } = (await ask(newest)).serviceRequests;
    if (edges.every(({ node }) => node.classification && node.workOrder)) return (performance.now() - began) / 1_000;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The gateway's own share: a query that no service has to answer. */
async function floor(url, token, count) {
  const began = performance.now();
  const ask = graphClient(url, token);
  await concurrently(Array.from({ length: count }), 32, () => ask('{ __typename }'));
  return (count * 1_000) / (performance.now() - began);
}

const everywhere = `query ($id: ID!) { serviceRequest(id: $id) {
  classification { category { label } confidence } suggestedArticles(first: 3) { score article { title } }
  workOrder { reference clocks { dueAt } suggestedEngineers(first: 3) { score engineer { name } } } } }`;

/** Milliseconds from sending a request until one query shows it in every service, one after the other. */
async function visibleAfter(ask, count) {
  const waits = [];
  for (let nth = 0; nth < count; nth += 1) {
    const began = performance.now();
    const input = { clientKey: `bench-visible-${run}-${nth}`, customerId: 'demo-customer-1', subject: ticket(nth), description: `${ticket(nth)}, please help / 请尽快处理` };
    const { id } = (await ask(submit, { input })).submitServiceRequest.serviceRequest;
    for (;;) {
      const { serviceRequest } = await ask(everywhere, { id });
      if (serviceRequest.classification && serviceRequest.suggestedArticles && serviceRequest.workOrder) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    waits.push(performance.now() - began);
  }
  return waits;
}

try {
  console.log(`${new Date().toISOString()}  ${machine()}`);
  if (!values.home) {
    console.log(`first start (packages and models there)  ${(await system.start()).toFixed(1)} s`);
    await system.stop();
  }
  const second = await system.start();
  console.log(`second start                             ${second.toFixed(1)} s   aim < 15: ratio ${(second / 15).toFixed(2)}`);
  const { url } = await system.ready();
  const token = await accessToken('supervisor');
  const waits = await visibleAfter(graphClient(url, token), Number(values.visible));
  console.log(`submitted to visible everywhere          p50 ${percentile(waits, 0.5).toFixed(0)} ms, p99 ${percentile(waits, 0.99).toFixed(0)} ms (${waits.length} requests)   aim p99 < 2000: ratio ${(percentile(waits, 0.99) / 2_000).toFixed(2)}`);
  const count = Number(values.rows);
  const before = await processorTime();
  const rate = await importRate(count);
  const taken = await processorTime();
  const rest = await workedOff(graphClient(url, token));
  const done = await processorTime();
  const bare = await floor(url, token, 2_000);
  console.log(`imported                                 ${rate.toFixed(0)} requests/s (${values.rows} rows)   aim 100: ratio ${(rate / 100).toFixed(2)}; the gateway alone answers ${bare.toFixed(0)}/s: ratio ${(rate / bare).toFixed(2)}`);
  console.log(`everything classified and opened          ${rest.toFixed(1)} s after the import: ${(count / (count / rate + rest)).toFixed(0)} requests/s worked off`);
  console.log(`processor time a request, while imported ${spent(before, taken, count)}`);
  console.log(`                          until all done ${spent(before, done, count)}`);
  console.log(`load of the machine                      ${loadavg()[0].toFixed(1)}`);
  const { rows, total } = await memory();
  console.log(`resident memory, all processes           ${total.toFixed(0)} MB (PSS)   aim < 1500: ratio ${(total / 1_500).toFixed(2)}`);
  for (const [name, megabytes] of rows) console.log(`  ${name.padEnd(12)} ${megabytes.toFixed(0)} MB`);
} finally {
  await system.end();
}
process.exit(0);
