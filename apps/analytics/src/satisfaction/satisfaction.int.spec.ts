import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { startAnalytics } from '../analytics.fixture';
import { said } from '../messages.fixture';

interface Report {
  readonly asOf: string;
  readonly total: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const ratings = `query ($from: Date!, $to: Date!, $groupBy: ReportDimension) { satisfactionReport(from: $from, to: $to, groupBy: $groupBy) {
  asOf total { ...row } rows { ...row }
} }
fragment row on SatisfactionRow { key label responses average responsiveness result attitude }`;
const recommendation = 'query ($from: Date!, $to: Date!) { netPromoterScore(from: $from, to: $to) { asOf promoters passives detractors score low95 high95 } }';

describe('what customers say', () => {
  let analytics: RunningService;
  let analyst: GraphClient;

  const november = { from: '2026-11-01', to: '2026-11-30' };
  const report = async (groupBy?: string): Promise<Report> => (await analyst.get<{ satisfactionReport: Report }>(ratings, { ...november, groupBy })).satisfactionReport;
  const score = async (range = november) => (await analyst.get<{ netPromoterScore: Record<string, number | null> }>(recommendation, range)).netPromoterScore;

  beforeEach(async () => {
    analytics = await startAnalytics('2026-11-24T01:30:00Z');
    analyst = await analytics.as({ roles: ['analyst'] });
  });
  afterEach(() => analytics?.stop());

  it('is averaged, and null as long as nobody said anything', async () => {
    expect(await report()).toEqual({ asOf: '2026-11-24T01:30:00.000Z', total: { key: 'total', label: 'Total', responses: 0, average: null, responsiveness: null, result: null, attitude: null }, rows: [] });
    await analytics.deliver(said('r1', '2026-11-10T01:00:00.000Z').rated({ responsiveness: 5, result: 4, attitude: 3 }), said('r2', '2026-11-11T01:00:00.000Z').rated({ responsiveness: 2, result: 2, attitude: 2, customerId: 'c2' }));
    expect(await report('CUSTOMER')).toMatchObject({
      asOf: '2026-11-11T01:00:00.000Z',
      total: { responses: 2, average: 3, responsiveness: 3.5, result: 3, attitude: 2.5 },
      rows: [{ key: 'c1', average: 4 }, { key: 'c2', average: 2 }],
    });
  });

  it('is told by the priority, category, team, engineer and channel of the work, also when the work is heard of later', async () => {
    const rated = said('r1', '2026-11-12T01:00:00.000Z').rated();
    await analytics.deliver(rated, rated);
    expect((await report('TEAM')).rows).toMatchObject([{ key: 'none', label: 'Not assigned', responses: 1 }]);
    await analytics.deliver(said('r1', '2026-11-10T01:00:00.000Z').opened({ priority: 'P1', channel: 'EMAIL' }), said('r1', '2026-11-10T01:00:01.000Z').classified('server'), said('r1', '2026-11-10T02:00:00.000Z').assigned('e1', 't1'));
    for (const [dimension, key] of [['PRIORITY', 'P1'], ['CATEGORY', 'server'], ['TEAM', 't1'], ['ENGINEER', 'e1'], ['CHANNEL', 'EMAIL']]) expect((await report(dimension)).rows).toMatchObject([{ key, responses: 1 }]);
  });

  it('belongs to the business day on which it was left', async () => {
    await analytics.deliver(said('r1', '2026-10-31T15:59:59.000Z').rated(), said('r2', '2026-10-31T16:00:00.000Z').rated(), said('r3', '2026-11-30T16:00:00.000Z').rated());
    expect((await report('DAY')).rows).toMatchObject([{ key: '2026-11-01', label: '1 November 2026', responses: 1 }]);
  });

  it('makes a net promoter score with its interval out of known answers', async () => {
    const answers = [...Array<number>(5).fill(10), ...Array<number>(3).fill(8), 6, 0];
    await analytics.deliver(...answers.map((likelihoodToRecommend, index) => said(`r${index}`, '2026-11-10T01:00:00.000Z').rated({ likelihoodToRecommend })), said('silent', '2026-11-10T01:00:00.000Z').rated());
    expect(await score()).toMatchObject({ promoters: 5, passives: 3, detractors: 2, score: 30, asOf: '2026-11-10T01:00:00.000Z' });
    const { low95, high95 } = await score();
    expect(Number(low95)).toBeLessThan(0);
    expect(Number(high95)).toBeGreaterThan(60);
    expect(await score({ from: '2026-11-11', to: '2026-11-30' })).toMatchObject({ promoters: 0, score: null, low95: null, high95: null });
  });

  it('is for viewers who may read reports', async () => {
    const engineer = await analytics.as({ roles: ['engineer'] });
    for (const query of [ratings, recommendation]) expect((await engineer.ask(query, november)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
