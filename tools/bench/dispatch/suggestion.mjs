// How long a suggestion takes: in the service (files in memory, stores that answer at once) and with PostgreSQL.
import { fromDispatch } from '../../dispatch/solver.mjs';
import { percentile } from '../../match/measures.mjs';
import { chance, cpuSeconds } from '../measure.mjs';
import { onOwnDatabase } from '../own-database.mjs';
import { shippedWeights } from './instances.mjs';

const zone = 'Asia/Shanghai';
const clock = () => new Date('2026-11-24T02:00:00Z');
const domains = ['server', 'database', 'network', 'industrial-gateway', 'printer', 'account', 'business-system', 'onsite-hardware'];

/** Forty skills in a tree: domains, products, tasks. */
const skills = domains.flatMap((domain) => [[domain, null], [`${domain}/a`, domain], [`${domain}/b`, domain], [`${domain}/a/x`, `${domain}/a`], [`${domain}/a/y`, `${domain}/a`]])
  .map(([id, parentId]) => ({ id, parentId, nameZh: id, nameEn: id }));

function engineers(count, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  return Array.from({ length: count }, (_, nth) => ({
    id: `e${String(nth).padStart(6, '0')}`, accountId: null, externalKey: null, name: `Engineer ${nth}`, grade: pick(['JUNIOR', 'JUNIOR', 'SENIOR', 'SENIOR', 'EXPERT']), teamId: 't1', moreTeamIds: [],
    languages: pick([['zh'], ['zh', 'en'], ['en']]),
    skills: [...skills].sort(() => next() - 0.5).slice(0, 30).map(({ id }) => ({ skillId: id, level: 1 + Math.floor(next() * 5), certifiedUntil: next() < 0.5 ? null : '2027-06-30', lastUsedOn: null })),
    shift: next() < 0.3 ? [] : ['mon', 'tue', 'wed', 'thu', 'fri'].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
    absences: [], reachable: next() < 0.2, regions: [], capacity: 8, capacityHours: null, experiencedSince: null, status: 'ONLINE', statusAt: null, registeredAt: clock(), version: 0,
  }));
}

const anOrder = (nth, next) => {
  const skillId = skills[Math.floor(next() * skills.length)].id;
  return {
    id: `w${nth}`, reference: `IR-20261124-${nth}`, version: 1, status: 'OPEN', priority: 'P2', responseLevel: null, serviceRequestId: `r${nth}`, customerId: `c${nth % 50}`, customerName: '', customerLevel: 'STANDARD',
    deviceId: `d${nth % 200}`, productVersion: null, subject: '', background: '', desiredBy: null, language: 'zh', categoryId: skillId, categoryApplied: true, likelySkillId: skillId,
    requiredSkills: [{ skillId, minimumLevel: 2 }], skillsOverride: null, effortHours: 2, visit: null, engineerId: null, startAt: null, declinedBy: [],
    automaticAssignments: 0, awaitsPerson: false, requeuedBecause: null, openedAt: clock(), nextDueAt: new Date('2026-11-24T06:00:00Z'), atRiskAt: null,
  };
};

async function classes() {
  const { EngineersView } = await fromDispatch('engineers/engineers.view');
  const { RosterView } = await fromDispatch('engineers/roster.view');
  const { RankingView } = await fromDispatch('work-orders/ranking.view');
  const { rank } = await fromDispatch('work-orders/domain/ranking');
  return { EngineersView, RosterView, RankingView, rank };
}

async function measured(ranking, rank, orders) {
  const millis = [];
  const before = cpuSeconds();
  for (const order of orders) {
    const began = performance.now();
    const [snapshot] = await ranking.snapshots([order]);
    const suggestions = rank(snapshot);
    if (suggestions.length !== snapshot.candidates.length) throw new Error('somebody was not ranked');
    millis.push(performance.now() - began);
  }
  const cpu = ((cpuSeconds() - before) * 1_000) / orders.length;
  return { p50: percentile(millis, 0.5), p95: percentile(millis, 0.95), p99: percentile(millis, 0.99), cpu };
}

/** A first part is not counted: the files come into memory and the machine code is made. */
async function warm(ranking, rank, orders, runs) {
  await measured(ranking, rank, orders.slice(0, 50));
  return measured(ranking, rank, orders.slice(50, 50 + runs));
}

/** With stores that answer at once: what the service itself needs. */
export async function inService(count, runs = 500) {
  const { EngineersView, RosterView, RankingView, rank } = await classes();
  const next = chance(count);
  const files = engineers(count, next).map((file) => ({ ...file, version: 1 }));
  const versions = files.map(({ id, version }) => ({ id, version }));
  const loads = new Map(files.map(({ id }) => [id, { open: Math.floor(next() * 8), hours: Math.floor(next() * 16) }]));
  const store = { skills: async () => skills, stamp: async () => '1', versions: async () => versions, byIds: async () => files, dedicatedTeams: async () => new Map() };
  const assignments = {
    givenSince: async () => new Map(), formerOf: async () => [], experienceWith: async () => [], weights: async () => ({ version: 1, weights: shippedWeights }),
  };
  const orders = { loads: async () => loads, engineersOfCustomers: async () => [] };
  const ranking = new RankingView(new EngineersView(store, clock, zone), new RosterView(store, clock, zone), orders, assignments, clock, zone);
  return warm(ranking, rank, Array.from({ length: runs + 50 }, (_, nth) => anOrder(nth, next)), runs);
}

/** On a database of its own, with work in hand, a week of decisions and experience on file. */
export async function withDatabase(count, runs = 500) {
  const { EngineersView, RosterView, RankingView, rank } = await classes();
  const { EngineersStore } = await fromDispatch('engineers/engineers.store');
  const { WorkOrdersStore } = await fromDispatch('work-orders/work-orders.store');
  const { AssignmentsStore } = await fromDispatch('work-orders/assignments.store');
  return onOwnDatabase('dispatch', 4, async (dataSource) => {
    const next = chance(count);
    const engineersStore = new EngineersStore(dataSource);
    const ordersStore = new WorkOrdersStore(dataSource);
    await dataSource.transaction(async (tx) => {
      await tx.query("insert into teams (id, name, key_customer_ids) values ('t1', 'one', '{}')");
      for (const skill of skills) await engineersStore.addSkill(tx, skill);
      for (const file of engineers(count, next)) await engineersStore.save(tx, file);
    });
    const history = count * 5;
    await dataSource.query(`insert into work_orders (id, reference, version, status, priority, service_request_id, customer_id, customer_name, customer_level, device_id, subject, background, language, category_applied,
        required_skills, effort_hours, engineer_id, declined_by, automatic_assignments, awaits_person, opened_at)
      select 'h' || n, 'IR-' || n, 1, case when n % 5 < 2 then 'IN_PROGRESS' else 'ACCEPTED' end, 'P2', 'hr' || n, 'c' || n % 50, '', 'STANDARD', 'd' || n % 200, '', '', 'zh', true, '[]', 2,
        'e' || lpad((n % $1)::text, 6, '0'), '{}', 0, false, timestamptz '2026-11-24T01:00:00Z' - n * interval '1 minute' from generate_series(1, $2::int) n`, [count, history]);
    await dataSource.query(`insert into assignments (id, work_order_id, engineer_id, how, assigned_by, assigned_by_name, assigned_at, weights_version, snapshot)
      select 'a' || id, id, engineer_id, 'MANUAL', 'x', 'x', opened_at, 1, '' from work_orders where id like 'h%'`);
    await dataSource.query(`insert into engineer_experience (kind, subject_id, engineer_id, done, returned, last_at)
      select 'customer', customer_id, engineer_id, count(*), 0, max(opened_at) from work_orders where status = 'ACCEPTED' group by 2, 3`);
    await dataSource.query('analyze');
    const ranking = new RankingView(new EngineersView(engineersStore, clock, zone), new RosterView(engineersStore, clock, zone), ordersStore, new AssignmentsStore(dataSource), clock, zone);
    return warm(ranking, rank, Array.from({ length: runs + 50 }, (_, nth) => anOrder(nth, next)), runs);
  });
}
