import type { GraphClient, TestMessage } from '@deskgraph/testkit';
import fc from 'fast-check';
import { customer, engineer, said } from './messages.fixture';

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

/** Everything that happened in some organisation; what happened to one request in the order in which it did. */
export const histories = ({ least = 1, most = 12 } = {}): fc.Arbitrary<TestMessage[]> =>
  fc.array(life, { minLength: least, maxLength: most }).map((lives) => [...people, ...customers, ...lives.flatMap((each, index) => messagesOf(each, `r${index}`))]);

const dimensions = ['DAY', 'WEEK', 'MONTH', 'PRIORITY', 'CATEGORY', 'TEAM', 'ENGINEER', 'CUSTOMER', 'CHANNEL'];

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
      }`,
    )
    .join('\n')}
}
fragment level on ServiceLevelRow { key label workOrders cancelled responseMet responseBreached resolutionMet resolutionBreached responseAttainment resolutionAttainment }
fragment satisfaction on SatisfactionRow { key label responses average responsiveness result attitude }`;

interface Reported {
  readonly total: Readonly<Record<string, number>>;
  readonly rows: readonly Readonly<Record<string, number>>[];
}

/** Every report in every dimension. */
export function allReports(analyst: GraphClient): Promise<Readonly<Record<string, Reported>>> {
  return analyst.get(everything, { engineers: ['e1', 'e2', 'e3', 'e4'].map((id) => ({ __typename: 'Engineer', id })) });
}
