// One day of a desk in the automatic mode, minute by minute, decided by the very functions the service decides with.
import { fromDispatch } from '../../dispatch/solver.mjs';
import { chance } from '../measure.mjs';
import { shippedWeights } from './instances.mjs';

const ranking = await fromDispatch('work-orders/domain/ranking');
const orders = await fromDispatch('work-orders/domain/work-order');
const { orderFacts } = await fromDispatch('work-orders/domain/order-facts');
const { choose } = await fromDispatch('automatic-dispatch/domain/choice');
const { workQueue } = await fromDispatch('automatic-dispatch/domain/work-queue');

const today = '2026-11-24';
const midnight = Date.parse(`${today}T00:00:00Z`);
const minute = 60_000;
const skillIds = ['server', 'database', 'network', 'printer'];
const weights = { version: 1, values: shippedWeights };
const noExperience = { customer: 0, device: 0, category: 0, returned: 0 };

function somebody(nth, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const from = Math.floor(next() * 240);
  return {
    id: `e${nth}`, name: `Engineer ${nth}`, teamIds: next() < 0.3 ? ['key'] : ['other'], grade: pick(['JUNIOR', 'SENIOR', 'EXPERT']), languages: pick([['zh'], ['en'], ['zh', 'en']]),
    levels: Object.fromEntries(skillIds.map((id) => [id, Math.floor(next() * 6)])), certificates: Object.fromEntries(skillIds.map((id) => [id, next() < 0.6 ? '2026-12-31' : null])),
    reachable: next() < 0.2, capacity: 1 + Math.floor(next() * 4), capacityHours: next() < 0.4 ? 3 + next() * 6 : null, ways: { east: next() < 0.7 ? Math.floor(next() * 90) : null, west: next() < 0.5 ? 20 : null },
    shift: [from, from + 240 + Math.floor(next() * 240)], away: [], offline: [], given: 0,
  };
}

/** Times somebody is absent or offline: some planned, most not. */
function gaps(next) {
  if (next() < 0.5) return [];
  const from = Math.floor(next() * 540);
  return [[from, from + 5 + Math.floor(next() * 90)]];
}

function somework(nth, at, next) {
  const skillId = skillIds[Math.floor(next() * skillIds.length)];
  const responseLevel = next() < 0.7 ? null : ['RED', 'YELLOW', 'BLUE'][Math.floor(next() * 3)];
  return {
    id: `w${String(nth).padStart(4, '0')}`, reference: '', version: 1, status: 'OPEN', priority: `P${1 + Math.floor(next() * 3)}`, responseLevel, serviceRequestId: '', customerId: next() < 0.15 ? 'key' : 'other', customerName: '', customerLevel: 'STANDARD',
    deviceId: null, productVersion: null, subject: '', background: '', desiredBy: null, language: next() < 0.7 ? 'zh' : 'en', categoryId: skillId, categoryApplied: true, likelySkillId: skillId,
    requiredSkills: [{ skillId, minimumLevel: 1 + Math.floor(next() * 4), ...(next() < 0.2 ? { certificateRequired: true } : {}) }], skillsOverride: null, effortHours: 0.5 + next() * 2,
    visit: next() < 0.2 ? { region: next() < 0.5 ? 'east' : 'west', by: new Date(midnight + (at + 120) * minute).toISOString() } : null,
    engineerId: null, startAt: null, declinedBy: [], automaticAssignments: 0, awaitsPerson: false, requeuedBecause: null,
    openedAt: new Date(midnight + at * minute), nextDueAt: new Date(midnight + (at + 120) * minute), atRiskAt: null,
  };
}

const within = (spans, at) => spans.some(([from, to]) => from <= at && at < to);
const availabilityOf = ({ away, offline, shift }, at) => (within(away, at) ? 'ABSENT' : within(offline, at) ? 'OFFLINE' : within([shift], at) ? 'AVAILABLE' : 'OFF_SHIFT');

/**
 * Runs a day and returns every violation it saw. `inTurn` puts the queue in order; a wrong one is how the test shows
 * that violations are noticed.
 */
export async function simulateDay(seed, { inTurn = olderFirst, margin = 0 } = {}) {
  const next = chance(seed);
  const engineers = Array.from({ length: 4 + Math.floor(next() * 8) }, (_, nth) => ({ ...somebody(nth, next), away: gaps(next), offline: gaps(next) }));
  const arrivals = Array.from({ length: 20 + Math.floor(next() * 60) }, () => Math.floor(next() * 540)).sort((one, other) => one - other);
  const desk = { engineers, work: new Map(), held: new Map(), violations: [], assigned: 0, requeued: 0, left: 0 };
  let nth = 0;
  let before = '';
  for (let at = 0; at < 600; at += 1) {
    while (arrivals[nth] === at) {
      const order = somework(nth, at, next);
      desk.work.set(order.id, order);
      nth += 1;
    }
    for (const order of desk.work.values()) happen(desk, order, at, next);
    count(desk);
    sendBack(desk, at);
    count(desk);
    // Between two changes only the clocks move on; every tenth minute is often enough for them.
    const seen = [...desk.work.values()].map(({ status, engineerId }) => `${status}${engineerId}`).join() + engineers.map((engineer) => availabilityOf(engineer, at)).join();
    if (seen !== before || at % 10 === 0) await round(desk, at, inTurn, margin);
    before = seen;
    checkDesk(desk, at);
  }
  desk.left = [...desk.work.values()].filter(({ awaitsPerson }) => awaitsPerson).length;
  return desk;
}

const olderFirst = (one, other) => (one.priority < other.priority ? -1 : one.priority > other.priority ? 1 : one.openedAt - other.openedAt || (one.id < other.id ? -1 : 1));
export const youngerFirst = (one, other) => -olderFirst(one, other);

/** The engineer declines, or has the work done. */
function happen({ work }, order, at, next) {
  if (order.engineerId === null) return;
  if (order.status === 'ASSIGNED' && next() < 0.03) work.set(order.id, orders.decline(order, order.engineerId));
  else if (next() < 1 / (order.effortHours * 60)) work.set(order.id, { ...order, status: 'DELIVERED' });
}

function count(desk) {
  desk.held = new Map(desk.engineers.map(({ id }) => [id, []]));
  for (const order of desk.work.values()) if (order.status === 'ASSIGNED' || order.status === 'IN_PROGRESS') desk.held.get(order.engineerId).push(order);
}

const inHand = ({ held }, id) => held.get(id);

function sendBack(desk, at) {
  for (const engineer of desk.engineers) {
    const availability = availabilityOf(engineer, at);
    if (availability !== 'OFFLINE' && availability !== 'ABSENT') continue;
    for (const order of inHand(desk, engineer.id)) {
      desk.work.set(order.id, orders.requeue(order, availability));
      desk.requeued += 1;
    }
  }
}

function snapshotOf(desk, order, at) {
  const average = desk.engineers.reduce((sum, { given }) => sum + given, 0) / desk.engineers.length;
  return {
    order: orderFacts(order),
    circumstances: { now: midnight + at * minute, today, dedicatedTeam: order.customerId === 'key' ? { id: 'key', name: 'key' } : null, averageThisWeek: average, weights },
    candidates: desk.engineers.map((engineer) => {
      const held = inHand(desk, engineer.id);
      const { id, name, teamIds, grade, languages, levels, certificates, reachable, capacity, capacityHours } = engineer;
      return {
        id, name, teamIds, grade, languages, levels, certificates, reachable, capacity, capacityHours, availability: availabilityOf(engineer, at),
        openWorkOrders: held.length, openHours: held.reduce((sum, { effortHours }) => sum + effortHours, 0), assignedThisWeek: engineer.given,
        wayMinutes: order.visit === null ? 0 : engineer.ways[order.visit.region], experience: noExperience, continuity: null,
      };
    }),
  };
}

const chosen = (desk, order, at, margin) =>
  choose(ranking.rank(snapshotOf(desk, order, at)).map(({ candidate, score, refusals }) => ({ engineerId: candidate.id, score, allowed: refusals.length === 0 })), margin);

async function round(desk, at, inTurn, margin) {
  const open = () => [...desk.work.values()].filter(({ status, awaitsPerson }) => status === 'OPEN' && !awaitsPerson);
  await workQueue(open().sort(inTurn).map(({ id }) => id), {
    look: async (id) => chosen(desk, desk.work.get(id), at, margin),
    give: async (id, engineerId) => {
      const order = desk.work.get(id);
      const given = orders.assignAutomatically(order, engineerId);
      if ('refused' in given) return false;
      const engineer = desk.engineers.find((each) => each.id === engineerId);
      for (const older of open()) {
        if (older.priority !== order.priority || olderFirst(older, order) >= 0) continue;
        if (chosen(desk, older, at, margin).engineerId === engineerId) desk.violations.push(`${at}: ${id} went to ${engineerId} before the older ${older.id}`);
      }
      checkRules(desk, order, engineer, at);
      desk.work.set(id, given);
      desk.held.get(engineerId).push(given);
      engineer.given += 1;
      desk.assigned += 1;
      return true;
    },
  });
}

/** The rules once more, in other words than the service has them. */
function checkRules(desk, order, engineer, at) {
  const say = (what) => desk.violations.push(`${at}: ${order.id} to ${engineer.id}: ${what}`);
  const held = inHand(desk, engineer.id);
  const [{ skillId, minimumLevel, certificateRequired }] = order.requiredSkills;
  if (within(engineer.away, at) || within(engineer.offline, at)) say('away');
  if (!within([engineer.shift], at) && !engineer.reachable) say('off shift');
  if (held.length + 1 > engineer.capacity) say('over capacity');
  if (engineer.capacityHours !== null && held.reduce((sum, { effortHours }) => sum + effortHours, order.effortHours) > engineer.capacityHours) say('over hours');
  if (order.declinedBy.includes(engineer.id)) say('declined before');
  if (order.responseLevel === 'RED' && engineer.grade !== 'EXPERT') say('red without an expert');
  if (order.responseLevel === 'YELLOW' && engineer.grade === 'JUNIOR') say('yellow with a junior');
  if (!(engineer.levels[skillId] >= minimumLevel)) say('skill');
  if (certificateRequired && !(engineer.certificates[skillId] >= today)) say('certificate');
  if (order.customerId === 'key' && !engineer.teamIds.includes('key')) say('dedicated team');
  if (order.visit !== null) {
    const left = (Date.parse(order.visit.by) - midnight) / minute - at;
    if (engineer.ways[order.visit.region] === null) say('region');
    else if (left > 0 && engineer.ways[order.visit.region] > left) say('too far');
  }
}

function checkDesk(desk, at) {
  for (const engineer of desk.engineers) {
    const held = inHand(desk, engineer.id);
    if (held.length > engineer.capacity) desk.violations.push(`${at}: ${engineer.id} has ${held.length} of ${engineer.capacity}`);
    if (held.length > 0 && (within(engineer.away, at) || within(engineer.offline, at))) desk.violations.push(`${at}: ${engineer.id} is away with ${held.length} orders`);
  }
  for (const { id, automaticAssignments } of desk.work.values()) if (automaticAssignments > 4) desk.violations.push(`${at}: ${id} was reassigned more than three times`);
}
