import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { startAnalytics } from '../analytics.fixture';
import { migrate } from '../migrate';
import { customer, engineer, said } from '../messages.fixture';

interface Row {
  readonly key: string;
  readonly label: string;
  readonly workOrders: number;
  readonly responseAttainment: number | null;
  readonly resolutionAttainment: number | null;
}
interface Report {
  readonly asOf: string;
  readonly total: Row;
  readonly rows: readonly Row[];
}

const query = `query ($from: Date!, $to: Date!, $groupBy: ReportDimension) { serviceLevelReport(from: $from, to: $to, groupBy: $groupBy) {
  asOf total { ...row } rows { ...row }
} }
fragment row on ServiceLevelRow { key label workOrders cancelled responseMet responseBreached resolutionMet resolutionBreached responseAttainment resolutionAttainment }`;

describe('the service level report', () => {
  let analytics: RunningService;
  let analyst: GraphClient;

  const report = async (from: string, to: string, groupBy?: string, client = analyst): Promise<Report> =>
    (await client.get<{ serviceLevelReport: Report }>(query, { from, to, groupBy })).serviceLevelReport;
  const keysOf = ({ rows }: Report): [string, number][] => rows.map(({ key, workOrders }) => [key, workOrders]);

  beforeEach(async () => {
    analytics = await startAnalytics('2026-11-24T01:30:00Z');
    analyst = await analytics.as({ roles: ['analyst'] });
  });
  afterEach(() => analytics?.stop());

  it('counts the closed clocks of every work order, and is as old as the newest event', async () => {
    expect(await report('2026-11-01', '2026-11-30')).toEqual({
      asOf: '2026-11-24T01:30:00.000Z',
      total: { key: 'total', label: 'Total', workOrders: 0, cancelled: 0, responseMet: 0, responseBreached: 0, resolutionMet: 0, resolutionBreached: 0, responseAttainment: null, resolutionAttainment: null },
      rows: [],
    });
    await analytics.deliver(
      said('r1', '2026-11-10T01:00:00.000Z').opened(), said('r1', '2026-11-10T01:30:00.000Z').met('FIRST_RESPONSE'), said('r1', '2026-11-10T02:00:00.000Z').met('RESOLUTION'),
      said('r2', '2026-11-11T01:00:00.000Z').opened({ priority: 'P1' }), said('r2', '2026-11-11T03:00:00.000Z').met('FIRST_RESPONSE'), said('r2', '2026-11-12T05:00:00.000Z').breached('RESOLUTION'),
      said('r3', '2026-11-11T02:00:00.000Z').opened({ priority: 'P1' }), said('r3', '2026-11-11T04:00:00.000Z').breached('FIRST_RESPONSE'), said('r3', '2026-11-11T04:00:00.000Z').met('ON_SITE'),
    );
    expect(await report('2026-11-01', '2026-11-30', 'PRIORITY')).toMatchObject({
      asOf: '2026-11-12T05:00:00.000Z',
      total: { workOrders: 3, responseMet: 2, responseBreached: 1, resolutionMet: 1, resolutionBreached: 1, responseAttainment: 2 / 3, resolutionAttainment: 0.5 },
      rows: [
        { key: 'P1', label: 'P1 core business stopped', workOrders: 2, responseAttainment: 0.5, resolutionAttainment: 0, resolutionBreached: 1 },
        { key: 'P2', workOrders: 1, responseAttainment: 1, resolutionAttainment: 1 },
      ],
    });
  });

  it('lets a missed clock stay missed, also when the two messages come the other way round', async () => {
    await analytics.deliver(
      said('r1', '2026-11-10T01:00:00.000Z').opened(), said('r1', '2026-11-10T02:00:00.000Z').breached('RESOLUTION'), said('r1', '2026-11-10T03:00:00.000Z').met('RESOLUTION'),
      said('r2', '2026-11-10T01:00:00.000Z').opened(), said('r2', '2026-11-10T03:00:00.000Z').met('RESOLUTION'), said('r2', '2026-11-10T02:00:00.000Z').breached('RESOLUTION'),
    );
    expect((await report('2026-11-01', '2026-11-30')).total).toMatchObject({ resolutionMet: 0, resolutionBreached: 2 });
  });

  it('does not take a closing that was undone for a resolution, and counts the next one', async () => {
    const total = async () => (await report('2026-11-01', '2026-11-30')).total;
    await analytics.deliver(
      said('r1', '2026-11-10T01:00:00.000Z').opened(), said('r1', '2026-11-10T01:30:00.000Z').met('FIRST_RESPONSE'), said('r1', '2026-11-10T02:00:00.000Z').met('RESOLUTION'),
      said('r2', '2026-11-10T01:00:00.000Z').opened(), said('r2', '2026-11-10T03:00:00.000Z').breached('RESOLUTION'), said('r2', '2026-11-12T01:00:00.000Z').reopened(),
    );
    expect(await total()).toMatchObject({ responseMet: 1, resolutionMet: 1, resolutionBreached: 1 });
    await analytics.deliver(said('r1', '2026-11-12T01:00:00.000Z').reopened());
    expect(await total()).toMatchObject({ responseMet: 1, resolutionMet: 0, resolutionBreached: 1 });
    await analytics.deliver(said('r1', '2026-11-13T01:00:00.000Z').met('RESOLUTION'));
    expect(await total()).toMatchObject({ responseMet: 1, resolutionMet: 1, resolutionBreached: 1 });
  });

  it('leaves the clocks of cancelled orders out, and says how many there are', async () => {
    await analytics.deliver(
      said('r1', '2026-11-10T01:00:00.000Z').opened(), said('r1', '2026-11-10T03:00:00.000Z').breached('FIRST_RESPONSE'), said('r1', '2026-11-10T04:00:00.000Z').cancelled(),
      said('r2', '2026-11-10T01:00:00.000Z').opened(), said('r2', '2026-11-10T02:00:00.000Z').met('FIRST_RESPONSE'),
    );
    expect((await report('2026-11-01', '2026-11-30')).total).toMatchObject({ workOrders: 2, cancelled: 1, responseMet: 1, responseBreached: 0, responseAttainment: 1 });
  });

  it('begins and ends days, weeks and months at midnight of the business zone', async () => {
    await analytics.deliver(
      said('october', '2026-10-31T15:59:59.999Z').opened(), said('november', '2026-10-31T16:00:00.000Z').opened(),
      said('last', '2026-11-30T15:59:59.999Z').opened(), said('december', '2026-11-30T16:00:00.000Z').opened(),
    );
    expect(keysOf(await report('2026-10-01', '2026-12-31', 'MONTH'))).toEqual([['2026-10', 1], ['2026-11', 2], ['2026-12', 1]]);
    expect(keysOf(await report('2026-11-01', '2026-11-30', 'DAY'))).toEqual([['2026-11-01', 1], ['2026-11-30', 1]]);
    expect(keysOf(await report('2026-11-30', '2026-12-01', 'WEEK'))).toEqual([['2026-W49', 2]]);
    expect((await report('2026-11-01', '2026-11-01')).total.workOrders).toBe(1);
    const chinese = await analytics.as({ roles: ['director'] }, 'zh');
    expect((await report('2026-11-01', '2026-12-31', 'MONTH', chinese)).rows.map(({ label }) => label)).toEqual(['2026年11月', '2026年12月']);
    expect((await report('2026-11-30', '2026-12-01', 'WEEK', chinese)).rows.map(({ label }) => label)).toEqual(['2026年第49周']);
  });

  it('follows a priority, a category and an assignee that change, and names them', async () => {
    await analytics.deliver(
      customer('c1', '华北精密', '2026-11-01T00:00:00.000Z'), engineer('e1', '王磊', { id: 't1', name: '基础设施组' }, '2026-11-01T00:00:00.000Z'), engineer('e2', '孙婷', { id: 't2', name: '现场服务组' }, '2026-11-01T00:00:00.000Z'),
      said('r1', '2026-11-10T01:00:00.000Z').submitted(), said('r1', '2026-11-10T01:00:01.000Z').opened(),
      said('r1', '2026-11-10T01:00:02.000Z').classified('server/hardware'), said('r1', '2026-11-10T01:10:00.000Z').assigned('e1', 't1'),
    );
    const row = async (groupBy: string) => (await report('2026-11-10', '2026-11-10', groupBy)).rows;
    expect(await row('PRIORITY')).toMatchObject([{ key: 'P2' }]);
    expect(await row('CATEGORY')).toMatchObject([{ key: 'server/hardware', label: 'server › hardware' }]);
    expect(await row('ENGINEER')).toMatchObject([{ key: 'e1', label: '王磊' }]);
    expect(await row('TEAM')).toMatchObject([{ key: 't1', label: '基础设施组' }]);
    expect(await row('CUSTOMER')).toMatchObject([{ key: 'c1', label: '华北精密' }]);
    expect(await row('CHANNEL')).toMatchObject([{ key: 'PHONE', label: 'Phone' }]);

    await analytics.deliver(said('r1', '2026-11-10T02:00:00.000Z').provided({ priority: 'P1' }), said('r1', '2026-11-10T02:00:00.000Z').corrected('printer'), said('r1', '2026-11-10T02:00:00.000Z').declined('e1'));
    expect(await row('PRIORITY')).toMatchObject([{ key: 'P1' }]);
    expect(await row('CATEGORY')).toMatchObject([{ key: 'printer' }]);
    expect(await row('ENGINEER')).toMatchObject([{ key: 'none', label: 'Not assigned' }]);
    await analytics.deliver(said('r1', '2026-11-10T03:00:00.000Z').assigned('e2', 't2'), said('r1', '2026-11-10T03:00:00.000Z').classified('server/hardware'));
    expect(await row('TEAM')).toMatchObject([{ key: 't2', label: '现场服务组' }]);
    expect(await row('CATEGORY')).toMatchObject([{ key: 'printer' }]);
  });

  it('knows no category while triage is not sure, and forgets one that triage takes back', async () => {
    await analytics.deliver(said('r1', '2026-11-10T01:00:00.000Z').opened(), said('r1', '2026-11-10T01:00:01.000Z').classified('server'));
    expect(keysOf(await report('2026-11-10', '2026-11-10', 'CATEGORY'))).toEqual([['server', 1]]);
    await analytics.deliver(said('r1', '2026-11-10T01:00:02.000Z').classified('printer', false));
    expect((await report('2026-11-10', '2026-11-10', 'CATEGORY')).rows).toMatchObject([{ key: 'none', label: 'Not classified' }]);
  });

  it('takes what comes before the work order and counts it once the order is there', async () => {
    await analytics.deliver(said('r1', '2026-11-10T01:00:01.000Z').classified('server'), said('r1', '2026-11-10T02:00:00.000Z').met('FIRST_RESPONSE'));
    expect((await report('2026-11-10', '2026-11-10', 'CATEGORY')).total.workOrders).toBe(0);
    const opened = said('r1', '2026-11-10T01:00:00.000Z').opened();
    await analytics.deliver(opened, opened);
    expect((await report('2026-11-10', '2026-11-10', 'CATEGORY')).rows).toMatchObject([{ key: 'server', workOrders: 1, responseAttainment: 1 }]);
  });

  it('shows the largest first, the unknown last, and always adds up to the total', async () => {
    await analytics.deliver(
      ...['a', 'b', 'c'].flatMap((id) => [said(id, '2026-11-10T01:00:00.000Z').opened(), said(id, '2026-11-10T01:00:01.000Z').classified('server')]),
      ...['d', 'e', 'f', 'g'].map((id) => said(id, '2026-11-10T01:00:00.000Z').opened()),
      said('h', '2026-11-10T01:00:00.000Z').opened(), said('h', '2026-11-10T01:00:01.000Z').classified('account'),
    );
    const { rows, total } = await report('2026-11-01', '2026-11-30', 'CATEGORY');
    expect(rows.map(({ key, workOrders }) => [key, workOrders])).toEqual([['server', 3], ['account', 1], ['none', 4]]);
    expect(total.workOrders).toBe(8);
  });

  it('is for viewers who may read reports, and says which range it cannot read', async () => {
    const ask = async (roles: Parameters<RunningService['as']>[0]['roles']) => (await (await analytics.as({ roles })).ask(query, { from: '2026-11-01', to: '2026-11-30' })).errors?.[0]?.extensions?.['code'];
    expect([await ask(['engineer']), await ask(['customer']), await ask(['front-line'])]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    expect([await ask(['dispatcher']), await ask(['supervisor']), await ask(['administrator'])]).toEqual([undefined, undefined, undefined]);
    expect((await analytics.nobody().ask(query, { from: '2026-11-01', to: '2026-11-30' })).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    const backwards = await analyst.ask(query, { from: '2026-11-30', to: '2026-11-01' });
    expect(backwards.errors?.[0]).toMatchObject({ message: expect.stringContaining('from'), extensions: { code: 'BAD_USER_INPUT' } });
    expect((await report('0001-01-01', '9999-12-31', 'DAY')).total.workOrders).toBe(0);
  });

  it('comes up from an empty database, and has nothing left to migrate', async () => {
    expect(await migrate((analytics.dataSource.options as { url: string }).url)).toEqual([]);
    const log = await analytics.dataSource.driver.createSchemaBuilder().log();
    expect(log.upQueries.map(({ query: sql }) => sql)).toEqual([]);
  });

  it('reads one month of many years through the index', async () => {
    await analytics.dataSource.query(
      `insert into work_orders (service_request_id, newest_at, opened_at) select n::text, now(), timestamptz '2016-01-01' + n * interval '1 hour' from generate_series(1, 90000) n`,
    );
    await analytics.dataSource.query('analyze work_orders');
    const asked = jest.spyOn(analytics.dataSource, 'query');
    expect((await report('2020-02-01', '2020-02-29', 'DAY')).rows).toHaveLength(29);
    const [sql, parameters] = asked.mock.calls[0] ?? [];
    asked.mockRestore();
    const plan = JSON.stringify(await analytics.dataSource.query(`explain ${sql}`, parameters));
    expect(plan).toContain('work_orders_by_opening');
    expect(plan).not.toContain('Seq Scan on work_orders');
  });
});
