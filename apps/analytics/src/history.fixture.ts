import type { GraphClient, TestMessage } from '@deskgraph/testkit';
import fc from 'fast-check';
import { category as named, customer, engineer, said } from './messages.fixture';

const priority = fc.constantFrom('P1' as const, 'P2' as const, 'P3' as const);
const channel = fc.constantFrom('PHONE' as const, 'ONLINE' as const, 'EMAIL' as const, 'DEVICE' as const, 'IMPORT' as const);
const category = fc.constantFrom('server/hardware', 'server/operating-system', 'printer', 'account');
const person = fc.constantFrom('e1', 'e2', 'e3', 'e4');
const rating = fc.integer({ min: 1, max: 5 });
const verdict = fc.constantFrom('met' as const, 'breached' as const);

/** One request's life, as far as it went. */
const life = fc.record({
  minute: fc.nat(400 * 24 * 60),
  channel,
  customerId: fc.constantFrom('c1', 'c2', 'c3'),
  priorities: fc.array(priority, { minLength: 1, maxLength: 3 }),
  triage: fc.array(fc.record({ category, how: fc.constantFrom('applied' as const, 'unsure' as const, 'corrected' as const) }), { maxLength: 3 }),
  assignments: fc.array(fc.record({ person, declined: fc.boolean() }), { maxLength: 3 }),
  response: fc.array(verdict, { maxLength: 2 }),
  resolution: fc.array(verdict, { maxLength: 2 }),
  types: fc.array(fc.constantFrom('FAULT' as const, 'CONSULTATION' as const, 'DELIVERY' as const), { maxLength: 2 }),
  work: fc.array(fc.constantFrom('accepted' as const, 'worked' as const, 'rejected' as const), { maxLength: 4 }),
  solution: fc.option(fc.constantFrom(1, 2, 3, undefined)),
  statuses: fc.array(fc.constantFrom('IN_PROGRESS' as const, 'COMPLETED' as const, 'CLOSED' as const, 'AWAITING_ASSIGNMENT' as const), { maxLength: 6 }),
  signed: fc.boolean(),
  /** Reopened, and whether it was closed again. */
  reopened: fc.option(fc.boolean()),
  cancelled: fc.boolean(),
  feedback: fc.option(fc.record({ responsiveness: rating, result: rating, attitude: rating, likelihoodToRecommend: fc.nat(10) })),
});

type Life = typeof life extends fc.Arbitrary<infer Value> ? Value : never;

const start = Date.parse('2025-11-20T00:00:00Z');

function messagesOf(life: Life, id: string): TestMessage[] {
  // No two things happen at once: seconds tell them apart, the request its milliseconds.
  let seconds = 0;
  const now = () => said(id, new Date(start + life.minute * 60_000 + (seconds += 1) * 1_000).toISOString());
  const { customerId, channel, priorities: [first, ...later] } = life;
  const facts = { customerId, channel, ...(first ? { priority: first } : {}) };
  return [
    now().submitted(facts),
    now().opened(facts),
    ...later.map((priority) => now().provided({ ...facts, priority })),
    ...life.triage.map(({ category, how }) => (how === 'corrected' ? now().corrected(category) : now().classified(category, how === 'applied'))),
    ...life.assignments.flatMap(({ person, declined }) => [now().assigned(person, `t-${person}`), ...(declined ? [now().declined(person)] : [])]),
    ...life.types.map((requestType) => now().provided({ ...facts, requestType })),
    ...life.work.map((what) => now()[what](life.assignments[0]?.person ?? 'e1')),
    ...(life.solution === null ? [] : [now().solvedBy('a1', life.solution), now().solvedBy('a2', 3)]),
    ...life.statuses.map((status) => now().became(status)),
    ...life.response.map((verdict) => now()[verdict]('FIRST_RESPONSE')),
    ...life.resolution.map((verdict) => now()[verdict]('RESOLUTION')),
    ...(life.signed ? [now().signed(life.assignments[0]?.person ?? 'e1')] : []),
    ...(life.reopened === null ? [] : [now().reopened(), ...(life.reopened ? [now().met('RESOLUTION'), now().signed('e2')] : [])]),
    ...(life.cancelled ? [now().cancelled()] : []),
    ...(life.feedback ? [now().rated({ ...life.feedback, customerId })] : []),
  ];
}

const people = ['e1', 'e2', 'e3'].map((id) => engineer(id, `工程师 ${id}`, { id: `t-${id}`, name: `小组 ${id}` }, '2025-11-19T00:00:00.000Z'));
const customers = ['c1', 'c2'].map((id) => customer(id, `客户 ${id}`, '2025-11-19T00:00:00.000Z'));

const categories = [named('server', '服务器', 'Servers', '2025-11-19T00:00:00.000Z'), named('server/hardware', '硬件', 'Hardware', '2025-11-19T00:00:00.000Z')];

/** Everything that happened in some organisation; what happened to one request in the order in which it did. */
export const histories = ({ least = 1, most = 12 } = {}): fc.Arbitrary<TestMessage[]> =>
  fc.array(life, { minLength: least, maxLength: most }).map((lives) => [...people, ...customers, ...categories, ...lives.flatMap((each, index) => messagesOf(each, `r${index}`))]);

const dimensions = ['DAY', 'WEEK', 'MONTH', 'PRIORITY', 'CATEGORY', 'MODULE', 'TYPE', 'TEAM', 'ENGINEER', 'CUSTOMER', 'CHANNEL'];

const everything = `query ($engineers: [_Any!]!) {
  netPromoterScore(from: "2025-01-01", to: "2027-12-31") { asOf promoters passives detractors score low95 high95 }
  _entities(representations: $engineers) { ... on Engineer { id performance { asOf delivered resolutionAttainment averageRating } } }
  ${dimensions
    .map(
      (dimension) => `level${dimension}: serviceLevelReport(from: "2025-01-01", to: "2027-12-31", groupBy: ${dimension}) {
        asOf total { ...level } rows { ...level }
      }
      satisfaction${dimension}: satisfactionReport(from: "2025-01-01", to: "2027-12-31", groupBy: ${dimension}) {
        asOf total { ...satisfaction } rows { ...satisfaction }
      }
      response${dimension}: responseReport(from: "2025-01-01", to: "2027-12-31", groupBy: ${dimension}) { asOf total { ...response } rows { ...response } }
      resolution${dimension}: resolutionReport(from: "2025-01-01", to: "2027-12-31", groupBy: ${dimension}) { asOf total { ...resolution } rows { ...resolution } }
      standard${dimension}: standardSolutionReport(from: "2025-01-01", to: "2027-12-31", groupBy: ${dimension}) { asOf total { ...standard } rows { ...standard } }
      mix${dimension}: requestMix(from: "2025-01-01", to: "2027-12-31", groupBy: ${dimension}) { asOf total { ...mix } rows { ...mix } }`,
    )
    .join('\n')}
}
fragment level on ServiceLevelRow { key label workOrders cancelled responseMet responseBreached resolutionMet resolutionBreached responseAttainment resolutionAttainment }
fragment satisfaction on SatisfactionRow { key label responses average responsiveness result attitude }
fragment response on ResponseRow { key label workOrders responded averageMinutes p50Minutes p90Minutes attainment onTarget }
fragment resolution on ResolutionRow { key label workOrders closed reopened averageHours p50Hours p90Hours closureRate onTarget }
fragment standard on StandardSolutionRow { key label closed byStandard tier1 tier2 tier3 withoutTier share onTarget }
fragment mix on RequestMixRow { key label requests share faults urgent }`;

const trends = `{
  engineerReport(from: "2025-01-01", to: "2027-12-31") {
    asOf total { ...engineer } rows { ...engineer }
  }
  satisfactionTrend(from: "2025-01-01", to: "2027-12-31") { asOf months { key label completed rated responseRate responses average averageLow95 averageHigh95 netPromoterScore promoters } }
  backlogTrend(from: "2025-11-01", to: "2026-10-31") { asOf days { day opened closed reopened open ageing { key open } } }
}
fragment engineer on EngineerReportRow { key label closed firstTimeRight averageHandlingHours responses averageRating responseBreached resolutionBreached }`;

interface Reported {
  readonly total: Readonly<Record<string, number>>;
  readonly rows: readonly Readonly<Record<string, number>>[];
}

/** Every report that has dimensions, in every one of them. */
export function allReports(analyst: GraphClient): Promise<Readonly<Record<string, Reported>>> {
  return analyst.get(everything, { engineers: ['e1', 'e2', 'e3', 'e4'].map((id) => ({ __typename: 'Engineer', id })) });
}

/** Every report that has none. */
export function allTrends(analyst: GraphClient): Promise<Readonly<Record<string, unknown>>> {
  return analyst.get(trends);
}
