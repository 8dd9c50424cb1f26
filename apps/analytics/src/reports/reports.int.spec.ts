import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { startAnalytics } from '../analytics.fixture';
import { category, customer, engineer, said } from '../messages.fixture';

interface Report {
  readonly asOf: string;
  readonly definition: string;
  readonly total: Readonly<Record<string, unknown>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const grouped = (name: string, fields: string, args = '', groupBy = 'ReportDimension') =>
  `query ($from: Date!, $to: Date!, $groupBy: ${groupBy}) { ${name}(from: $from, to: $to, groupBy: $groupBy${args}) { asOf definition total { ...row } rows { ...row } } }
  fragment row on ${fields}`;
const queries = {
  response: grouped('responseReport', 'ResponseRow { key label workOrders responded averageMinutes p50Minutes p90Minutes attainment onTarget }'),
  patientResponse: grouped('responseReport', 'ResponseRow { onTarget }', ', targetMinutes: 60'),
  resolution: grouped('resolutionReport', 'ResolutionRow { key label workOrders closed reopened averageHours p50Hours p90Hours closureRate onTarget }'),
  standard: grouped('standardSolutionReport', 'StandardSolutionRow { key label closed byStandard tier1 tier2 tier3 withoutTier share onTarget }'),
  mix: grouped('requestMix', 'RequestMixRow { key label requests share faults urgent }', '', 'ReportDimension!'),
  engineers: `query ($from: Date!, $to: Date!) { engineerReport(from: $from, to: $to) { asOf definition total { ...row } rows { ...row } } }
    fragment row on EngineerReportRow { key label engineer { id } closed firstTimeRight firstTimeRightShare averageHandlingHours responses averageRating responseBreached resolutionBreached }`,
};
const backlog = 'query ($from: Date!, $to: Date!) { backlogTrend(from: $from, to: $to) { asOf definition days { day label opened closed reopened open ageing { key label open } } } }';
const trend = 'query ($from: Date!, $to: Date!) { satisfactionTrend(from: $from, to: $to) { asOf definition months { key label completed rated responseRate responses average averageLow95 averageHigh95 promoters netPromoterScore netPromoterScoreLow95 } } }';

const november = { from: '2026-11-01', to: '2026-11-30' };

describe('what the reports count', () => {
  let analytics: RunningService;
  let analyst: GraphClient;

  const report = async (query: keyof typeof queries, groupBy?: string, client = analyst): Promise<Report> => Object.values(await client.get<Record<string, Report>>(queries[query], { ...november, groupBy }))[0] as Report;

  beforeEach(async () => {
    analytics = await startAnalytics('2026-11-24T01:30:00Z');
    analyst = await analytics.as({ roles: ['analyst'] });
  });
  afterEach(() => analytics?.stop());

  it('response: minutes to the first sign of an engineer; reopening does not count anew, silence counts in no average', async () => {
    expect((await report('response')).total).toMatchObject({ workOrders: 0, responded: 0, averageMinutes: null, p50Minutes: null, attainment: null, onTarget: null });
    const at = (minute: number, id: string) => said(id, new Date(Date.parse('2026-11-10T01:00:00Z') + minute * 60_000).toISOString());
    await analytics.deliver(
      ...['r1', 'r2', 'r3', 'r4'].map((id) => at(0, id).opened()),
      at(60, 'r1').accepted('e2'), at(10, 'r1').accepted('e1'), at(5, 'r2').worked('e1'), at(20, 'r2').accepted('e1'), at(45, 'r3').accepted('e1'),
      at(4_000, 'r1').became('COMPLETED'), at(8_000, 'r1').became('IN_PROGRESS'), at(8_010, 'r1').worked('e1'),
      at(10, 'r1').met('FIRST_RESPONSE'), at(30, 'r4').breached('FIRST_RESPONSE'),
    );
    const { total, definition } = await report('response');
    expect(total).toMatchObject({ workOrders: 4, responded: 3, averageMinutes: 20, p50Minutes: 10, attainment: 0.5, onTarget: true });
    expect(Number(total['p90Minutes'])).toBeCloseTo(38);
    expect(definition).toContain('first sign of an engineer');
    await analytics.deliver(at(0, 'r5').opened(), at(120, 'r5').accepted('e1'));
    expect((await report('response')).total).toMatchObject({ averageMinutes: 45, onTarget: false });
    expect((await report('patientResponse')).total).toMatchObject({ onTarget: true });
    expect((await report('response', 'PRIORITY', await analytics.as({ roles: ['director'] }, 'zh'))).definition).toContain('首次响应');
  });

  it('resolution: hours to the last completion; what was taken up again is open until it is completed again', async () => {
    await analytics.deliver(
      said('r1', '2026-11-10T00:00:00.000Z').opened(), said('r1', '2026-11-10T04:00:00.000Z').became('COMPLETED'), said('r1', '2026-11-11T00:00:00.000Z').became('CLOSED'),
      said('r2', '2026-11-10T00:00:00.000Z').opened(), said('r2', '2026-11-10T01:00:00.000Z').became('COMPLETED'), said('r2', '2026-11-10T02:00:00.000Z').became('IN_PROGRESS'), said('r2', '2026-11-10T10:00:00.000Z').became('COMPLETED'),
      said('r3', '2026-11-10T00:00:00.000Z').opened(), said('r3', '2026-11-10T01:00:00.000Z').became('COMPLETED'), said('r3', '2026-11-12T00:00:00.000Z').became('IN_PROGRESS'),
      said('r4', '2026-11-10T00:00:00.000Z').opened(), said('r4', '2026-11-10T00:30:00.000Z').became('IN_PROGRESS'),
    );
    expect((await report('resolution')).total).toMatchObject({ workOrders: 4, closed: 2, reopened: 2, averageHours: 7, p50Hours: 7, closureRate: 0.5, onTarget: false });
  });

  it('backlog: by business day what came, went, came back and stayed, with its age, across the month edge', async () => {
    await analytics.deliver(
      // 23:59:59 on 31 October in Shanghai, and midnight.
      said('october', '2026-10-31T15:59:59.000Z').opened(), said('november', '2026-10-31T16:00:00.000Z').opened(),
      said('october', '2026-11-01T15:59:59.999Z').became('COMPLETED'), said('november', '2026-11-01T16:00:00.000Z').became('COMPLETED'),
      said('october', '2026-11-03T02:00:00.000Z').became('IN_PROGRESS'), said('same-day', '2026-11-02T02:00:00.000Z').opened(), said('same-day', '2026-11-02T03:00:00.000Z').became('COMPLETED'),
    );
    const { backlogTrend } = await analyst.get<{ backlogTrend: { asOf: string; definition: string; days: Record<string, unknown>[] } }>(backlog, { from: '2026-10-31', to: '2026-11-04' });
    const counts = backlogTrend.days.map(({ day, opened, closed, reopened, open }) => [day, opened, closed, reopened, open]);
    expect(counts).toEqual([
      ['2026-10-31', 1, 0, 0, 1], ['2026-11-01', 1, 1, 0, 1], ['2026-11-02', 1, 2, 0, 0], ['2026-11-03', 0, 0, 1, 1], ['2026-11-04', 0, 0, 0, 1],
    ]);
    const ages = ({ ageing }: Record<string, unknown>) => (ageing as { key: string; open: number }[]).filter(({ open }) => open > 0).map(({ key }) => key);
    expect(backlogTrend.days.map(ages)).toEqual([['UNDER_1_DAY'], ['1_TO_3_DAYS'], [], ['3_TO_7_DAYS'], ['3_TO_7_DAYS']]);
    expect(backlogTrend.days[0]).toMatchObject({ label: '31 October 2026', ageing: [{ label: 'less than 1 day' }, {}, {}, {}, { label: '30 days and more' }] });
    expect(backlogTrend.asOf).toBe('2026-11-03T02:00:00.000Z');
    expect((await analyst.ask(backlog, { from: '2025-01-01', to: '2026-11-04' })).errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('engineers: what they completed, right at first, how long it took, how it was rated and what was late', async () => {
    const day = (hour: number, id: string) => said(id, `2026-11-10T${String(hour).padStart(2, '0')}:00:00.000Z`);
    await analytics.deliver(
      engineer('e1', '王磊', { id: 't1', name: '基础设施组' }, '2026-11-01T00:00:00.000Z'),
      day(0, 'r1').opened(), day(1, 'r1').assigned('e1'), day(2, 'r1').accepted('e1'), day(6, 'r1').became('COMPLETED'), day(7, 'r1').rated({ responsiveness: 5, result: 5, attitude: 5 }),
      day(0, 'r2').opened(), day(1, 'r2').assigned('e1'), day(2, 'r2').accepted('e1'), day(4, 'r2').rejected('e1'), day(10, 'r2').became('COMPLETED'), day(10, 'r2').breached('RESOLUTION'),
      day(0, 'r3').opened(), day(1, 'r3').assigned('e2'), day(3, 'r3').became('COMPLETED'), day(4, 'r3').became('IN_PROGRESS'), day(5, 'r3').became('COMPLETED'),
      day(0, 'r4').opened(), day(1, 'r4').assigned('e1'),
    );
    const { total, rows } = await report('engineers');
    expect(rows).toMatchObject([
      { key: 'e1', label: '王磊', engineer: { id: 'e1' }, closed: 2, firstTimeRight: 1, firstTimeRightShare: 0.5, averageHandlingHours: 6, responses: 1, averageRating: 5, responseBreached: 0, resolutionBreached: 1 },
      { key: 'e2', closed: 1, firstTimeRight: 0, averageHandlingHours: null, averageRating: null },
    ]);
    expect(total).toMatchObject({ closed: 3, firstTimeRight: 1 });
  });

  it('standard solutions: completed work an article solved, by the tier of the first', async () => {
    await analytics.deliver(
      ...['r1', 'r2', 'r3', 'r4', 'open'].map((id) => said(id, '2026-11-10T00:00:00.000Z').opened()),
      ...['r1', 'r2', 'r3', 'r4'].map((id) => said(id, '2026-11-10T05:00:00.000Z').became('COMPLETED')),
      said('r1', '2026-11-10T02:00:00.000Z').solvedBy('a2', 3), said('r1', '2026-11-10T01:00:00.000Z').solvedBy('a1', 1), said('r2', '2026-11-10T01:00:00.000Z').solvedBy('a3', 2), said('r3', '2026-11-12T01:00:00.000Z').solvedBy('a4'),
      said('open', '2026-11-10T01:00:00.000Z').solvedBy('a1', 1),
    );
    expect((await report('standard')).total).toMatchObject({ closed: 4, byStandard: 3, tier1: 1, tier2: 1, tier3: 0, withoutTier: 1, share: 0.75, onTarget: false });
  });

  it('mix: what was asked for by type, module, category, channel and customer, in words', async () => {
    await analytics.deliver(
      customer('c1', '华北精密', '2026-11-01T00:00:00.000Z'), category('server', '服务器', 'Servers', '2026-11-01T00:00:00.000Z'), category('server/hardware', '硬件', 'Hardware', '2026-11-01T00:00:00.000Z'),
      said('r1', '2026-11-10T00:00:00.000Z').opened(), said('r1', '2026-11-10T00:00:01.000Z').classified('server/hardware'),
      said('r2', '2026-11-10T00:00:00.000Z').opened({ priority: 'P1', channel: 'EMAIL' }), said('r2', '2026-11-10T00:00:01.000Z').classified('server/hardware'), said('r2', '2026-11-10T00:00:02.000Z').submitted({ requestType: 'CONSULTATION', priority: 'P1', channel: 'EMAIL' }),
      said('r3', '2026-11-10T00:00:00.000Z').opened({ customerId: 'c2' }), said('r3', '2026-11-10T00:00:01.000Z').classified('printer', false),
      // Midnight of 1 December in Shanghai.
      said('december', '2026-11-30T16:00:00.000Z').opened(),
    );
    const rows = async (groupBy: string, client = analyst) => (await report('mix', groupBy, client)).rows.map(({ key, label, requests }) => [key, label, requests]);
    expect(await rows('TYPE')).toEqual([['CONSULTATION', 'Consultation', 1], ['FAULT', 'Fault', 1], ['none', 'Type not known', 1]]);
    expect(await rows('CATEGORY')).toEqual([['server/hardware', 'Servers › Hardware', 2], ['none', 'Not classified', 1]]);
    expect(await rows('CATEGORY', await analytics.as({ roles: ['analyst'] }, 'zh'))).toEqual([['server/hardware', '服务器 › 硬件', 2], ['none', '未分类', 1]]);
    expect(await rows('MODULE')).toEqual([['server', 'Servers', 2], ['none', 'Not classified', 1]]);
    expect(await rows('CHANNEL')).toEqual([['PHONE', 'Phone', 2], ['EMAIL', 'E-mail', 1]]);
    expect(await rows('CUSTOMER')).toEqual([['c1', '华北精密', 2], ['c2', 'c2', 1]]);
    expect((await report('mix', 'TYPE')).total).toMatchObject({ requests: 3, share: 1, faults: 1, urgent: 1 });
  });

  it('trend: means and scores with their intervals, and how many of the completed were rated, by month', async () => {
    await analytics.deliver(
      ...['r1', 'r2', 'r3'].flatMap((id) => [said(id, '2026-10-20T00:00:00.000Z').opened(), said(id, '2026-10-31T15:59:59.000Z').became('COMPLETED')]),
      said('r4', '2026-10-20T00:00:00.000Z').opened(), said('r4', '2026-10-31T16:00:00.000Z').became('COMPLETED'),
      said('r1', '2026-11-02T00:00:00.000Z').rated({ responsiveness: 5, result: 4, attitude: 3, likelihoodToRecommend: 10 }),
    );
    const { satisfactionTrend } = await analyst.get<{ satisfactionTrend: { months: Record<string, number>[] } }>(trend, { from: '2026-10-01', to: '2026-11-30' });
    expect(satisfactionTrend.months).toMatchObject([
      { key: '2026-10', label: 'October 2026', completed: 3, rated: 1, responseRate: 1 / 3, responses: 0, average: null, averageLow95: null, netPromoterScore: null },
      { key: '2026-11', completed: 1, rated: 0, responseRate: 0, responses: 1, average: 4, promoters: 1, netPromoterScore: 100 },
    ]);
    expect(satisfactionTrend.months[1]?.['averageLow95']).toBeLessThan(2.5);
    expect(satisfactionTrend.months[1]?.['netPromoterScoreLow95']).toBeLessThan(50);
  });

  it('are for viewers who may read reports', async () => {
    const desk = await analytics.as({ roles: ['front-line'] });
    for (const query of [...Object.values(queries), backlog, trend]) expect((await desk.ask(query, { ...november, groupBy: 'TYPE' })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
