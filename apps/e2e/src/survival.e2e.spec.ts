import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@deskgraph/testkit';
import { Client } from 'pg';
import { stack } from './environment';
import { as, processes, runTool, type Answer } from './stack.fixture';

/** Rows imported around each kill. */
const rows = 60;
const victims = ['intake', 'dispatch', 'knowledge', 'analytics', 'identity', 'gateway', 'kafka', 'postgres'] as const;
const customer = `survival-${Date.now()}`;

/** Asks a service's own database; each question on a connection of its own, since the server dies in between. */
async function rowsOf<Row>(service: string, query: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const address = new URL(stack.databaseUrl);
  address.pathname = `/deskgraph_${service}`;
  const client = new Client({ connectionString: address.href, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(query, [...parameters])).rows;
  } finally {
    await client.end();
  }
}

interface Request {
  readonly id: string;
  readonly reference: string;
  readonly submitted_at: Date;
}

const accepted = (): Promise<Request[]> =>
  rowsOf<Request>('intake', 'select r.id, reference, submitted_at from service_requests r join customers c on c.id = r.customer_id where c.external_key = $1', [`import:${customer}`]);

const subjects = ['服务器', 'printer', '交换机', 'VPN', 'ERP 单据', 'kiosk', '网关', 'mailbox'];
const troubles = ['无法启动，重启后仍然报错', 'is down since this morning and nobody can work', '很慢，页面要等一分钟才打开', 'shows error 809 when I sign in', '需要安装一套新的', 'asks for a password again and again'];
const tickets = (round: number): string =>
  ['text', ...Array.from({ length: rows }, (_, nth) => `"${subjects[nth % subjects.length]} ${round}-${nth} ${troubles[(nth * 7 + round) % troubles.length]}"`)].join('\n');

/** Numbers of a day, in the order they were given: 1, 2, 3 … */
function numbersByDay(references: readonly string[]): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const reference of references) {
    const [, day = '', number = ''] = reference.split('-');
    days.set(day, [...(days.get(day) ?? []), Number(number)]);
  }
  return new Map([...days].map(([day, numbers]) => [day, numbers.sort((one, other) => one - other)]));
}

const month = (): { from: string; to: string } => {
  const day = (offset: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + offset * 86_400_000));
  return { from: day(-2), to: day(2) };
};

async function countedByAnalytics(): Promise<number> {
  const supervisor = await as('supervisor');
  const report = await supervisor.get<Answer>('query ($from: Date!, $to: Date!) { serviceLevelReport(from: $from, to: $to) { total { workOrders } } }', month());
  return Number(report['serviceLevelReport']?.['total']?.['workOrders']);
}

describe('an import during which everything is killed', () => {
  let folder: string;
  let before: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deskgraph-survival-'));
    const settled = async (): Promise<boolean> => (await countedByAnalytics()) === Number((await rowsOf<{ n: number }>('dispatch', 'select count(*)::int n from work_orders'))[0]?.n);
    await eventually('analytics has caught up', settled);
    before = await countedByAnalytics();
    // The token is asked for once: identity is killed as well.
    await as('supervisor');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(victims.map((name, round) => [name, round] as const))('goes on over kill -9 of %s, and every row is accepted', async (name, round) => {
    const file = join(folder, `${round}.csv`);
    await writeFile(file, tickets(round));
    const pid = processes()[name];
    if (pid === undefined) throw new Error(`${name} does not run`);
    const importing = runTool('import.mjs', ['--file', file, '--text', 'text', '--customer', customer, '--batch', '3', '--width', '2']);
    await eventually('a part was accepted', async () => (await accepted()).length >= round * rows + 10, { within: 60_000, every: 5 });
    process.kill(pid, 'SIGKILL');

    const { code, said } = await importing;
    expect([code, said.split('\n').find((line) => line.startsWith('accepted'))]).toEqual([0, expect.stringContaining('refused 0')]);
    const restarted = await eventually(`${name} was started again`, async () => {
      const next = processes()[name];
      return next !== pid && next;
    }, { within: 60_000 });
    expect(restarted).not.toBe(pid);
    // The next import begins with a token; a person would wait for identity to be back as well.
    await eventually('identity gives tokens', async () => (await runTool('token.mjs', ['--as', 'supervisor'])).code === 0, { within: 60_000, every: 500 });
    expect(await accepted()).toHaveLength((round + 1) * rows);
  });

  it('leaves every request exactly once in every service', async () => {
    const requests = await accepted();
    const ids = requests.map(({ id }) => id);
    expect(new Set(ids).size).toBe(victims.length * rows);
    const caughtUp = { within: 90_000, every: 500 };
    const once = async (service: string, table: string): Promise<boolean> => {
      const found = await rowsOf<{ id: string }>(service, `select service_request_id as id from ${table} where service_request_id = any($1)`, [ids]);
      if (found.length > ids.length) throw new Error(`${table} has ${found.length} rows for ${ids.length} requests`);
      return found.length === ids.length && new Set(found.map(({ id }) => id)).size === ids.length;
    };
    await eventually('dispatch opened each order', () => once('dispatch', 'work_orders'), caughtUp);
    await eventually('knowledge classified each request', () => once('knowledge', 'classifications'), caughtUp);
    await eventually('analytics counts each order', async () => (await countedByAnalytics()) === before + ids.length, caughtUp);
    for (const service of ['intake', 'dispatch', 'knowledge', 'analytics']) {
      await eventually(`${service} has published everything`, async () => (await rowsOf(service, 'select 1 from outbox where published_at is null')).length === 0, caughtUp);
      expect(await rowsOf(service, 'select topic, reason from parked_messages')).toEqual([]);
    }
    expect(await countedByAnalytics()).toBe(before + ids.length);
  });

  it('leaves numbers without gap or double', async () => {
    const references = async (service: string, table: string): Promise<string[]> => (await rowsOf<{ reference: string }>(service, `select reference from ${table}`)).map(({ reference }) => reference);
    for (const [service, table] of [['intake', 'service_requests'], ['dispatch', 'work_orders']] as const) {
      for (const numbers of numbersByDay(await references(service, table)).values()) expect(numbers).toEqual(numbers.map((_, nth) => nth + 1));
    }
  });

  it('leaves clocks that count from the request and say what a replay says', async () => {
    const requests = await accepted();
    const submitted = new Map(requests.map(({ id, submitted_at: at }) => [id, at.toISOString()]));
    const clocks = await rowsOf<{ request: string; started_at: Date }>('dispatch', 'select service_request_id as request, started_at from sla_clocks where service_request_id = any($1)', [[...submitted.keys()]]);
    expect(clocks.length).toBeGreaterThanOrEqual(2 * submitted.size);
    expect(new Set(clocks.map(({ request }) => request)).size).toBe(submitted.size);
    for (const { request, started_at: startedAt } of clocks) expect(startedAt.toISOString()).toBe(submitted.get(request));

    const supervisor = await as('supervisor');
    const shown = await supervisor.get<{ workOrders: { edges: { node: { id: string; clocks: { kind: string; dueAt: string }[] } }[] } }>('{ workOrders(first: 50, orderBy: NEWEST) { edges { node { id clocks { kind dueAt } } } } }');
    const stored = await rowsOf<{ order: string; kind: string; due_at: Date }>('dispatch', 'select work_order_id as order, kind, due_at from sla_clocks where work_order_id = any($1)', [shown.workOrders.edges.map(({ node }) => node.id)]);
    const dueAt = new Map(stored.map(({ order, kind, due_at: due }) => [`${order} ${kind}`, due.toISOString()]));
    for (const { node } of shown.workOrders.edges) for (const clock of node.clocks) expect(clock.dueAt).toBe(dueAt.get(`${node.id} ${clock.kind}`));
  });
});
