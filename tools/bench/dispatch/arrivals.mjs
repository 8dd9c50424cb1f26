// Online quality: the same tapes of arrivals worked by our policy and by "first free engineer with the skill".
// npm run bench:dispatch -- --only quality [--seeds 20] [--first-seed 101]
import { fromDispatch } from '../../dispatch/solver.mjs';
import { chance } from '../measure.mjs';
import { shippedWeights } from './instances.mjs';

const { rank } = await fromDispatch('work-orders/domain/ranking');
const { plan } = await fromDispatch('assignment-plans/domain/plan');

const skillIds = ['server', 'database', 'network', 'printer', 'business-system'];
const weights = { version: 1, values: shippedWeights };
/** R4.1 `standard`, in minutes: first response and resolution. */
const promised = { P1: [120, 240], P2: [240, 1_440], P3: [480, 1_440] };
const minimumLevels = { P1: 3, P2: 2, P3: 1 };
const days = 5;
const busy = 0.9;

/** Orders and engineers of a seed: everything chance decides, before any policy sees it. */
export function tape(seed) {
  const next = chance(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const engineers = Array.from({ length: 14 }, (_, nth) => {
    const grade = ['JUNIOR', 'JUNIOR', 'JUNIOR', 'JUNIOR', 'SENIOR', 'SENIOR', 'EXPERT'][nth % 7];
    const best = { JUNIOR: 3, SENIOR: 4, EXPERT: 5 }[grade];
    const own = [...skillIds].sort(() => next() - 0.5).slice(0, 2 + Math.floor(next() * 2));
    return { id: `e${String(nth).padStart(2, '0')}`, grade, languages: pick([['zh'], ['zh', 'en'], ['en', 'zh']]), levels: Object.fromEntries(own.map((id, first) => [id, first === 0 ? best : Math.max(1, best - 1 - Math.floor(next() * 2))])) };
  });
  const effort = () => 20 + 140 * next() * next() + (next() < 0.1 ? 120 : 0);
  const meanEffort = 20 + 140 / 4 + 12;
  const gap = meanEffort / (engineers.length * busy);
  const orders = [];
  for (let at = 0; at < days * 1_440; ) {
    // Mondays and mornings are busier than nights: the rate swings by half.
    at += (-Math.log(1 - next()) * gap) / (1 + 0.5 * Math.sin((2 * Math.PI * at) / 1_440));
    const priority = next() < 0.15 ? 'P1' : next() < 0.5 ? 'P2' : 'P3';
    const skillId = pick(skillIds);
    const minimumLevel = minimumLevels[priority];
    orders.push({ id: `w${String(orders.length).padStart(4, '0')}`, at, priority, skillId, minimumLevel, language: next() < 0.8 ? 'zh' : 'en', effort: effort() });
  }
  return { engineers, orders };
}

/** How long an engineer takes: who masters the skill is faster. */
const duration = (order, engineer) => order.effort * { 1: 1.4, 2: 1.2, 3: 1, 4: 0.85, 5: 0.75 }[engineer.levels[order.skillId]];
const able = (order, engineer) => (engineer.levels[order.skillId] ?? 0) >= order.minimumLevel;

/** Plays a tape; `policy(open, desk)` gives orders to engineers and returns pairs. Counts clocks that were missed. */
export function play({ engineers, orders }, policy) {
  const desk = engineers.map((engineer) => ({ engineer, waiting: [], working: null, until: 0, given: 0 }));
  let open = [];
  let now = 0;
  let breaches = 0;
  let nth = 0;
  const take = (seat) => {
    // In hand, everybody works on what is due first: that holds for both policies.
    seat.waiting.sort((one, other) => one.due - other.due || (one.order.id < other.order.id ? -1 : 1));
    const first = seat.waiting.shift();
    if (!first) return;
    const { order } = first;
    seat.working = order;
    seat.until = now + duration(order, seat.engineer);
    if (now > order.at + promised[order.priority][0]) breaches += 1;
    if (seat.until > order.at + promised[order.priority][1]) breaches += 1;
  };
  for (;;) {
    const ends = desk.filter(({ working }) => working !== null).map(({ until }) => until);
    const arrival = orders[nth]?.at ?? Infinity;
    now = Math.min(arrival, ...ends);
    if (now === Infinity) return { breaches, clocks: orders.length * 2, left: open.length };
    if (arrival === now) {
      open.push(orders[nth]);
      nth += 1;
    }
    for (const seat of desk) if (seat.working !== null && seat.until <= now) seat.working = null;
    for (const { order, seat } of policy(open, desk, now)) {
      open = open.filter((each) => each !== order);
      seat.given += 1;
      seat.waiting.push({ order, due: order.at + promised[order.priority][0] });
    }
    for (const seat of desk) if (seat.working === null) take(seat);
  }
}

/** The measure: orders in the order they came, each to the first engineer of the list who has nothing to do and the skill. */
function firstFree(open, desk) {
  const taken = new Set();
  return open.flatMap((order) => {
    const seat = desk.find((each) => each.working === null && each.waiting.length === 0 && !taken.has(each) && able(order, each.engineer));
    if (!seat) return [];
    taken.add(seat);
    return [{ order, seat }];
  });
}

const noExperience = { customer: 0, device: 0, category: 0, returned: 0 };

const byPriority = (one, other) => (one.priority < other.priority ? -1 : one.priority > other.priority ? 1 : one.at - other.at);

/** The desk as ranking sees it; `capacity` is what an engineer may have in hand. */
function candidatesAt(desk, now, capacity) {
  return desk.map(({ engineer, working, waiting, until, given }) => ({
    ...engineer, name: engineer.id, teamIds: [], certificates: {}, availability: 'AVAILABLE', reachable: false, capacity, capacityHours: null, wayMinutes: 0,
    openWorkOrders: waiting.length + (working ? 1 : 0), openHours: ((working ? until - now : 0) + waiting.reduce((sum, { order }) => sum + order.effort, 0)) / 60,
    assignedThisWeek: given, experience: noExperience, continuity: null,
  }));
}

const circumstancesAt = (desk, now) => ({ now: now * 60_000, today: '2026-11-24', dedicatedTeam: null, averageThisWeek: desk.reduce((sum, { given }) => sum + given, 0) / desk.length, weights });

const factsOf = (order) => ({
  id: order.id, priority: order.priority, responseLevel: null, language: order.language, requiredSkills: [{ skillId: order.skillId, minimumLevel: order.minimumLevel }], likelySkillId: order.skillId,
  declinedBy: [], effortHours: order.effort / 60, nextDueAt: (order.at + promised[order.priority][0]) * 60_000, visit: null,
});

/** Ours at the desk: hard rules and scores for the whole queue in its order, then one plan, approved as it is. */
export const planned = (capacity) => (open, desk, now) => {
  if (open.length === 0) return [];
  const candidates = candidatesAt(desk, now, capacity);
  const circumstances = circumstancesAt(desk, now);
  const made = plan(
    [...open].sort(byPriority).slice(0, 200).map((order) => {
      const ranked = rank({ order: factsOf(order), circumstances, candidates }).filter(({ refusals }) => refusals.length === 0);
      return { id: order.id, version: 1, effortHours: order.effort / 60, hoursLeft: (order.at + promised[order.priority][0] - now) / 60, fit: new Map(ranked.map(({ candidate, score }) => [candidate.id, score])) };
    }),
    candidates.map(({ id, openWorkOrders, openHours }) => ({ id, openHours, places: Math.max(0, capacity - openWorkOrders) })),
  );
  return made.items.map(({ workOrderId, engineerId }) => ({ order: open.find(({ id }) => id === workOrderId), seat: desk.find(({ engineer }) => engineer.id === engineerId) }));
};

/** Ours without a person: each order in turn to the best of its ranking, as the automatic mode does without a margin. */
export const automatic = (capacity) => (open, desk, now) => {
  const given = [];
  const seats = desk.map((seat) => ({ ...seat, waiting: [...seat.waiting] }));
  for (const order of [...open].sort(byPriority)) {
    const [best] = rank({ order: factsOf(order), circumstances: circumstancesAt(seats, now), candidates: candidatesAt(seats, now, capacity) });
    if (!best || best.refusals.length > 0) continue;
    const nth = seats.findIndex(({ engineer }) => engineer.id === best.candidate.id);
    seats[nth].waiting.push({ order, due: 0 });
    seats[nth].given += 1;
    given.push({ order, seat: desk[nth] });
  }
  return given;
};

/** Fewer breaches as a share of the measure's, with a 95 % interval over seeds (bootstrap of the ratio of sums). */
export function compare(pairs) {
  const ratio = (of) => 1 - of.reduce((sum, [, ours]) => sum + ours, 0) / of.reduce((sum, [theirs]) => sum + theirs, 0);
  const next = chance(1);
  const drawn = Array.from({ length: 5_000 }, () => ratio(pairs.map(() => pairs[Math.floor(next() * pairs.length)]))).sort((one, other) => one - other);
  return { fewer: ratio(pairs), low: drawn[125], high: drawn[4_874] };
}

/** Both of our ways on the same tapes, by what an engineer may have in hand. */
export function* quality(firstSeed, seeds, capacities = [1, 2, 8]) {
  const tapes = Array.from({ length: seeds }, (_, nth) => tape(firstSeed + nth));
  const measure = tapes.map((each) => play(each, firstFree));
  const sum = (of) => of.reduce((total, { breaches }) => total + breaches, 0);
  const clocks = measure.reduce((total, each) => total + each.clocks, 0);
  for (const [way, policy] of Object.entries({ plan: planned, automatic })) {
    for (const capacity of capacities) {
      const ours = tapes.map((each) => play(each, policy(capacity)));
      yield { way, capacity, clocks, theirs: sum(measure), ours: sum(ours), ...compare(measure.map(({ breaches }, nth) => [breaches, ours[nth].breaches])) };
    }
  }
}
