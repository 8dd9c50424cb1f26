import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';
import { NoticeBreaches } from '../service-levels/notice-breaches';
import { act, openOrder, run, type Answer } from '../service-levels/sla-desk.fixture';

const record = run('recordRootCauseAnalysis', '... on RecordRootCauseAnalysisPayload { workOrder { rootCauseAnalysis { summary recordedBy recordedAt } } } ... on VagueResult { phrases } ... on RootCauseAlreadyRecorded { rootCauseAnalysis { summary } }');
const read = 'query ($id: ID) { workOrder(id: $id) { rootCauseAnalysis { summary } clocks { kind state dueAt targetSeconds level } } }';
const summary = '三号电源模块电容老化，负载升高时掉电；已更换模块，并把同批次 12 台列入季度更换计划';

describe('the root cause of a red order', () => {
  let dispatch: RunningService;
  let supervisor: GraphClient;
  const report = async (id: string) => {
    const { workOrder } = await supervisor.get<{ workOrder: { clocks: { kind: string; state: string }[] } }>(read, { id });
    return workOrder.clocks.find(({ kind }) => kind === 'RCA_REPORT');
  };

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    supervisor = await dispatch.as({ roles: ['supervisor'] });
  });
  afterAll(() => dispatch?.stop());

  it('is promised within 48 hours of the request, and of no other', async () => {
    expect(await report(await openOrder(dispatch, supervisor, { responseLevel: 'RED' }))).toMatchObject({ state: 'RUNNING', level: 'RED', dueAt: '2026-11-26T01:30:00.000Z', targetSeconds: 172_800 });
    expect(await report(await openOrder(dispatch, supervisor, { responseLevel: 'YELLOW' }))).toBeUndefined();
    expect(await report(await openOrder(dispatch, supervisor))).toBeUndefined();
  });

  it('is asked for in words that say something, from those whose business it is', async () => {
    const id = await openOrder(dispatch, supervisor, { responseLevel: 'RED' });
    const input = { workOrderId: id, summary };
    const as = (roles: Parameters<RunningService['as']>[0]['roles']) => dispatch.as({ roles, id: 'stranger', customerId: 'c1' });
    expect(await act(await as(['dispatcher']), record, input)).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(await as(['customer']), record, input)).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(await as(['engineer']), record, input)).toMatchObject({ __typename: 'NotAssignedToYou' });
    expect(await act(supervisor, record, { ...input, summary: '已处理，恢复正常' })).toMatchObject({ __typename: 'VagueResult', phrases: expect.arrayContaining([expect.stringContaining('处理')]) });
    expect(await act(supervisor, record, { ...input, summary: ' ' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['summary'] }] });
    expect(await act(supervisor, record, { ...input, workOrderId: 'none' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['workOrderId'] }] });
    expect(await report(id)).toMatchObject({ state: 'RUNNING' });
  });

  it('once written down meets its clock, is seen by the customer, and stays', async () => {
    const id = await openOrder(dispatch, supervisor, { responseLevel: 'RED' });
    dispatch.clock.advance(3_600);
    expect(await act(supervisor, record, { workOrderId: id, summary })).toMatchObject({ workOrder: { rootCauseAnalysis: { summary, recordedAt: '2026-11-24T02:30:00.000Z' } } });
    expect(await report(id)).toMatchObject({ state: 'MET' });
    expect(await act(supervisor, record, { workOrderId: id, summary: `${summary}。` })).toMatchObject({ __typename: 'RootCauseAlreadyRecorded', rootCauseAnalysis: { summary } });
    expect(await dispatch.published('dispatch.RootCauseAnalysisRecorded')).toMatchObject([{ workOrderId: id, recordedAt: '2026-11-24T02:30:00.000Z' }]);
    expect((await dispatch.published('dispatch.SlaClockMet')).filter(({ kind }) => kind === 'RCA_REPORT')).toMatchObject([{ workOrderId: id }]);
    const customer = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    expect((await customer.get<Answer>(read, { id }))['workOrder']).toMatchObject({ rootCauseAnalysis: { summary } });
  });

  it('that is missing after 48 hours is a missed promise, and may still be written down', async () => {
    const id = await openOrder(dispatch, supervisor, { responseLevel: 'RED' });
    dispatch.clock.advance(172_801);
    await dispatch.app.get(NoticeBreaches, { strict: false }).execute();
    expect((await dispatch.published('dispatch.SlaClockBreached')).filter(({ kind, workOrderId }) => kind === 'RCA_REPORT' && workOrderId === id)).toHaveLength(1);
    expect(await act(supervisor, record, { workOrderId: id, summary })).toMatchObject({ __typename: 'RecordRootCauseAnalysisPayload' });
    expect(await report(id)).toMatchObject({ state: 'BREACHED' });
  });
});
