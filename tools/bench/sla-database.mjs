// The parts of bench:sla that need PostgreSQL, on a database of their own.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { checkout } from '../launch/settings.mjs';
import { cpuSeconds } from './measure.mjs';
import { onOwnDatabase } from './own-database.mjs';

const require = createRequire(join(checkout, 'apps/dispatch/dist/src/main.js'));
const zone = 'Asia/Shanghai';

export const measureDatabase = (orders, figure) =>
  onOwnDatabase('sla', 8, async (dataSource) => {
    const parts = await serviceLevels(dataSource);
    await fill(dataSource, orders);
    await previewed(parts, orders, figure);
    await timers(dataSource, parts, orders, figure);
  });

/** The parts of the service that are measured, put together as Nest does. */
async function serviceLevels(dataSource) {
  const from = (file, name) => require(`./service-levels/${file}.js`)[name];
  const { UnitOfWork } = require('@deskgraph/runtime');
  const clock = () => new Date();
  const uow = new UnitOfWork(dataSource);
  const calendars = new (from('calendars/calendars.store', 'CalendarsStore'))(dataSource);
  const policies = new (from('policies/policies.store', 'PoliciesStore'))(dataSource);
  await new (from('ship-service-levels', 'ShipServiceLevels'))(uow, calendars, policies, clock).onModuleInit();
  const book = new (from('calendars/calendar-book', 'CalendarBook'))(calendars, zone);
  const promises = new (from('policies/promises', 'Promises'))(policies, book);
  const preview = new (from('policies/preview-change', 'PreviewChange'))(new (from('open-orders.store', 'OpenOrdersStore'))(dataSource), promises, book, clock);
  const notice = new (from('notice-breaches', 'NoticeBreaches'))(uow, new (from('due-clocks.store', 'DueClocksStore'))(), new (require('@deskgraph/messaging').Outbox)(), clock);
  return { policies, preview, notice };
}

/** Open orders of priority P2, opened within the last half hour; one in ten has waited a while. */
async function fill(dataSource, orders) {
  await dataSource.query(
    `insert into sla_orders (work_order_id, service_request_id, policy_ids, priority, started_at, first_contact_at, happened)
     select 'order-' || n, 'request-' || n, '{standard}', 'P2', now() - (n % 1800) * interval '1 second', now() - (n % 1800) * interval '1 second', '{}' from generate_series(1, $1::int) n`,
    [orders],
  );
  await dataSource.query(
    `insert into sla_clocks (work_order_id, kind, service_request_id, level, policy_id, policy_version, calendar_id, calendar_version, target_seconds, stopped_by, warning_points,
       warnings, warned_percent, next_warn_at, started_at, state, due_at, warn_at)
     select o.work_order_id, k.kind, o.service_request_id, 'P2', 'standard', 1, 'around-the-clock', 1, k.seconds, '{AWAITING_SIGNATURE,CLOSED,WAITING_FOR_CUSTOMER}', '{50,75,90}',
       (select jsonb_agg(jsonb_build_object('percent', p, 'at', o.started_at + p * k.seconds * interval '10 milliseconds') order by p) from unnest('{50,75,90}'::int[]) p), 0,
       o.started_at + k.seconds * interval '500 milliseconds', o.started_at, 'RUNNING', o.started_at + k.seconds * interval '1 second', o.started_at + k.seconds * interval '750 milliseconds'
     from sla_orders o, (values ('FIRST_RESPONSE', 14400), ('RESOLUTION', 86400)) k(kind, seconds)`,
  );
  await dataSource.query(
    `insert into sla_clocks (work_order_id, kind, service_request_id, level, policy_id, policy_version, calendar_id, calendar_version, target_seconds, stopped_by, warning_points,
       warnings, warned_percent, started_at, stopped_at, state, due_at, warn_at)
     select work_order_id, 'REGISTRATION', service_request_id, 'P2', 'standard', 1, 'around-the-clock', 1, 900, '{CLOSED}', '{50,75,90}', '[]', 0,
       started_at, started_at, 'MET', started_at + interval '15 minutes', started_at + interval '11 minutes'
     from sla_orders`,
  );
  await dataSource.query(
    "insert into work_order_pauses (work_order_id, from_at, to_at, reason) select work_order_id, started_at + interval '1 second', started_at + interval '31 seconds', 'WAITING_FOR_CUSTOMER' from sla_orders where random() < 0.1",
  );
  await dataSource.query('analyze');
}

async function previewed({ policies, preview }, orders, figure) {
  const standard = (await policies.current()).find(({ id }) => id === 'standard');
  const draft = { ...standard, version: 2, targets: standard.targets.map((target) => ({ ...target, seconds: target.seconds / 2 })) };
  const [began, computed] = [performance.now(), cpuSeconds()];
  const { ordersMoved } = await preview.execute({ policy: draft });
  figure(`what-if over ${orders.toLocaleString('en')} open orders, ${ordersMoved.toLocaleString('en')} of them moved`, `${((performance.now() - began) / 1_000).toFixed(1)} s, ${(cpuSeconds() - computed).toFixed(1)} s of it our computing`);
}

/** Two thousand clocks run out one after the other while all the others run; looked for every half second as the service does. */
async function timers(dataSource, { notice }, orders, figure) {
  const due = 2_000;
  await dataSource.query(
    `update sla_clocks set due_at = now() + interval '2 seconds' + substring(work_order_id from 7)::int * interval '10 milliseconds', next_warn_at = null, warnings = '[]'
     where kind = 'FIRST_RESPONSE' and work_order_id in (select 'order-' || n from generate_series(1, $1::int) n)`,
    [due],
  );
  const until = Date.now() + 2_000 + due * 10 + 2_000;
  while (Date.now() < until) {
    const began = Date.now();
    await notice.execute();
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 500 - (Date.now() - began))));
  }
  const [late] = await dataSource.query(
    `select count(*)::int n, percentile_cont(0.5) within group (order by l) p50, percentile_cont(0.99) within group (order by l) p99, max(l) most
     from (select extract(epoch from (data->>'noticedAt')::timestamptz - (data->>'breachedAt')::timestamptz) * 1000 l from outbox where type = 'dispatch.SlaClockBreached') x`,
  );
  const millis = (value) => `${Math.round(value)} ms`;
  figure(`lateness of ${late.n.toLocaleString('en')} breaches among ${(2 * orders).toLocaleString('en')} open clocks`, `p50 ${millis(late.p50)}, p99 ${millis(late.p99)}, most ${millis(late.most)}`);
}
