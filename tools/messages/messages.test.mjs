// The whole command on a PostgreSQL of its own, with the services' side played by the code they run.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { buildServers } from '../build.mjs';
import { startPostgres } from '../launch/postgres.mjs';
import { Processes } from '../launch/processes.mjs';
import { databaseOf } from '../launch/services.mjs';
import { checkout } from '../launch/settings.mjs';
import { freeBlock } from '../test/free-ports.mjs';
import { consumers } from './parked.mjs';

const require = createRequire(import.meta.url);
const run = promisify(execFile);
let home;
let processes;
let server;

const { DATABASE_URL: _, ...surroundings } = process.env;

/** Runs the command as an administrator would, in the state folder of the system. */
async function messages(args, env = { DESKGRAPH_HOME: home }) {
  const options = { cwd: checkout, env: { ...surroundings, ...env } };
  const { code = 0, stdout, stderr } = await run(process.execPath, ['tools/messages.mjs', ...args], options).catch((error) => error);
  return { code, said: stdout + stderr };
}

async function dataSourceOf(service) {
  const { createDataSource } = require(join(checkout, 'libs', 'runtime', 'dist', 'src', 'index.js'));
  return createDataSource({ url: databaseOf(server, service), entities: [], migrations: [], poolSize: 2 }).initialize();
}

async function onService(service, work) {
  const dataSource = await dataSourceOf(service);
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

const park = (service, reason, payload = { type: 'intake.ServiceRequestSubmitted', note: randomUUID() }) =>
  onService(service, async (dataSource) => {
    const id = randomUUID();
    await dataSource.query(
      "insert into parked_messages (id, consumer, topic, key, payload, reason) values ($1, $2, 'intake.requests', 'sr-1', $3, $4)",
      [id, service, JSON.stringify(payload), reason],
    );
    return id;
  });

/** What a running service does each second, until it found something. */
const serve = (service, deliver) =>
  onService(service, async (dataSource) => {
    const { replayRequested } = require(join(checkout, 'libs', 'messaging', 'dist', 'src', 'index.js'));
    while ((await replayRequested(dataSource, (message) => deliver(message, dataSource))) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  });

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'deskgraph-messages-'));
  processes = new Processes(home);
  await buildServers();
  server = await startPostgres(processes, { home, port: await freeBlock(1), durable: false });
  const { createMessagingTables } = require(join(checkout, 'libs', 'messaging', 'dist', 'src', 'index.js'));
  const { Client } = require('pg');
  for (const service of consumers) {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(`create database deskgraph_${service}`);
    await client.end();
    await onService(service, (dataSource) => dataSource.query(createMessagingTables));
  }
  await mkdir(join(home, 'identity'));
  await writeFile(join(home, 'identity', 'connection.json'), JSON.stringify({ databaseUrl: databaseOf(server, 'identity') }));
});

after(async () => {
  await processes?.stop();
  await rm(home, { recursive: true, force: true });
});

test('lists and shows what is parked, of every service or of one', async () => {
  const inDispatch = await park('dispatch', 'the policy is unknown\n    at work-orders.ts:12');
  const inAnalytics = await park('analytics', 'not an envelope');
  const all = await messages(['list']);
  assert.equal(all.code, 0);
  assert.match(all.said, /^2 条消息 \/ messages\n/);
  assert.ok(all.said.includes(`${inDispatch}\tdispatch\t`) && all.said.includes(`${inAnalytics}\tanalytics\t`), all.said);
  assert.ok(all.said.includes('the policy is unknown') && !all.said.includes('work-orders.ts'), all.said);
  assert.doesNotMatch((await messages(['list', '--service', 'dispatch'])).said, /not an envelope/);
  const shown = await messages(['show', inDispatch]);
  assert.ok(shown.said.includes('work-orders.ts:12') && shown.said.includes('"type":"intake.ServiceRequestSubmitted"'), shown.said);
});

test('finds the server by DATABASE_URL as well, and says so when there is none', async () => {
  const nowhere = join(home, 'nowhere');
  assert.match((await messages(['list'], { DESKGRAPH_HOME: nowhere, DATABASE_URL: server })).said, /^2 条消息/);
  const { code, said } = await messages(['list'], { DESKGRAPH_HOME: nowhere });
  assert.equal(code, 2);
  assert.match(said, /npm start.*\n.*DATABASE_URL/);
  const away = await messages(['list'], { DATABASE_URL: 'postgres://deskgraph@127.0.0.1:1/postgres' });
  assert.equal(away.code, 1);
  assert.match(away.said, /The database could not be read/);
});

test('has one delivered again by its service', async () => {
  const id = await park('intake', 'not yet');
  const delivered = [];
  const [{ code, said }] = await Promise.all([messages(['replay', id]), serve('intake', async (message) => delivered.push(message.key))]);
  assert.deepEqual([code, delivered], [0, ['sr-1']]);
  assert.match(said, /^1 条已投递/);
  assert.doesNotMatch((await messages(['list'])).said, new RegExp(id));
  assert.match((await messages(['list', '--all'])).said, new RegExp(`${id}.*delivered again`));
  assert.match((await messages(['replay', id])).said, /was delivered again already/);
});

test('says so when one fails again, with its new number and reason', async () => {
  const id = await park('knowledge', 'the model is missing');
  const { park: parkAgain } = require(join(checkout, 'libs', 'messaging', 'dist', 'src', 'index.js'));
  const failing = (message, dataSource) => parkAgain({ consumer: 'knowledge', dataSource, logger: { error: () => undefined } }, message, 'the model is still missing');
  const [{ code, said }] = await Promise.all([messages(['replay', '--all', '--service', 'knowledge']), serve('knowledge', failing)]);
  assert.equal(code, 1);
  assert.match(said, /1 条再次搁置 \/ parked again/);
  assert.match(said, new RegExp(`${id} -> [0-9a-f-]{36}\tthe model is still missing`));
});

test('asks a service that is down, which takes it up when it is back', async () => {
  const id = await park('dispatch', 'down');
  const { code, said } = await messages(['replay', id]);
  assert.equal(code, 1);
  assert.match(said, /1 条等待服务处理 \/ waiting for their service/);
  const delivered = [];
  await serve('dispatch', async (message) => delivered.push(message.key));
  assert.deepEqual(delivered, ['sr-1']);
});

for (const [words, answer] of [
  [[], /npm run messages -- COMMAND/],
  [['forget'], /npm run messages -- COMMAND/],
  [['replay'], /npm run messages -- COMMAND/],
  [['show', 'everything'], /npm run messages -- COMMAND/],
  [['list', '--service', 'payroll'], /--service: intake, dispatch, knowledge, analytics/],
  [['list', '--quickly'], /--quickly/],
  [['show', '01234567-0123-7123-8123-0123456789ab'], /There is no parked message 01234567/],
]) {
  test(`refuses "${words.join(' ')}"`, async () => {
    const { code, said } = await messages(words);
    assert.equal(code, 2);
    assert.match(said, answer);
  });
}
