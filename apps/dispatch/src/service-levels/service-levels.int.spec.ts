import { InformationProvided } from '@deskgraph/contracts';
import { Outbox } from '@deskgraph/messaging';
import { createDataSource, UnitOfWork } from '@deskgraph/runtime';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { dispatchDatabase } from '../database';
import { startDispatch } from '../dispatch.fixture';
import { DueClocksStore } from './due-clocks.store';
import { NoticeBreaches } from './notice-breaches';
import { act, aRequest, openOrder, run, type Answer } from './sla-desk.fixture';

const readClocks = `query ($id: ID) { workOrder(id: $id) { status
  clocks { kind state level targetSeconds dueAt usedSeconds remainingSeconds pausedAt policy { id version } calendar { id version } warnings { percent given at } explanation ledger { from to seconds counted reason rule } }
  pauses { reason from to note } } }`;
const pause = run('pauseWorkOrder', '... on PauseWorkOrderPayload { stoppedClocks workOrder { clocks { kind state } } }');
const resume = run('resumeWorkOrder', '... on ResumeWorkOrderPayload { workOrder { clocks { kind dueAt } } }');
const began = '2026-11-24T01:30:00Z';

describe('the clocks of an order', () => {
  let dispatch: RunningService;
  let desk: GraphClient;
  const read = async (id: string): Promise<Answer> => (await desk.get<Answer>(readClocks, { id }))['workOrder'] as Answer;
  const clockOf = async (id: string, kind = 'RESOLUTION') => ((await read(id))['clocks'] as unknown as Answer[]).find((clock) => String(clock['kind']) === kind);
  const eventsOf = async (type: string, id: string) => (await dispatch.published(`dispatch.${type}`)).filter(({ workOrderId }) => workOrderId === id);
  const notice = () => dispatch.app.get(NoticeBreaches, { strict: false }).execute();
  const replayOf = async (id: string) =>
    (await desk.get<{ clockReplay: { kind: string; agrees: boolean }[] }>('query ($id: ID!) { clockReplay(workOrderId: $id) { kind agrees state dueAt replayedState replayedDueAt } }', { id })).clockReplay;
  const agree = async (id: string) => expect((await replayOf(id)).map(({ agrees }) => agrees)).toEqual([true, true, true]);

  beforeAll(async () => {
    dispatch = await startDispatch(began);
    desk = await dispatch.as({ roles: ['supervisor'] });
  });
  beforeEach(() => dispatch.clock.set(began));
  afterAll(() => dispatch?.stop());

  it('say by which version of what they run, and list every stretch of their time', async () => {
    const id = await openOrder(dispatch, desk, { priority: 'P3' });
    dispatch.clock.set('2026-11-24T05:30:00Z');
    const clock = await clockOf(id);
    expect(clock).toMatchObject({
      kind: 'RESOLUTION', state: 'RUNNING', level: 'P3', targetSeconds: 86_400, usedSeconds: 10_800, dueAt: '2026-11-27T01:30:00.000Z',
      policy: { id: 'standard', version: 1 }, calendar: { id: 'china-business-hours', version: 1 }, warnings: [{ percent: 50, given: false }, { percent: 75 }, { percent: 90 }],
    });
    expect(clock?.['ledger']).toMatchObject([
      { from: began.replace('Z', '.000Z'), counted: true, seconds: 9_000, rule: 'working time of Business hours in China, version 1' },
      { counted: false, seconds: 3_600, reason: 'outside working hours' },
      { counted: true, seconds: 1_800 },
    ]);
  });

  it('follow the response level of core products, with the resolution of the standard beside it', async () => {
    const red = await openOrder(dispatch, desk, { responseLevel: 'RED' });
    expect((await read(red))['clocks']).toMatchObject([
      { kind: 'FIRST_RESPONSE', targetSeconds: 300, policy: { id: 'core-product' } }, { kind: 'ON_SITE', targetSeconds: 3_600 },
      { kind: 'RCA_REPORT', targetSeconds: 172_800, dueAt: '2026-11-26T01:30:00.000Z' }, { kind: 'REGISTRATION', state: 'MET' }, { kind: 'RESOLUTION', targetSeconds: 14_400, policy: { id: 'standard' } },
    ]);
  });

  it('count registration from the first contact, and say at once what became of it', async () => {
    const late = await openOrder(dispatch, desk, { firstContactAt: '2026-11-24T01:10:00.000Z' });
    expect(await clockOf(late, 'REGISTRATION')).toMatchObject({ state: 'BREACHED', usedSeconds: 1_200, remainingSeconds: -300, dueAt: '2026-11-24T01:25:00.000Z', explanation: expect.stringContaining('counted from 2026-11-24 09:10:00') });
    expect(await eventsOf('SlaClockBreached', late)).toMatchObject([{ kind: 'REGISTRATION', breachedAt: '2026-11-24T01:25:00.000Z', noticedAt: '2026-11-24T01:30:00.000Z' }]);
    expect(await clockOf(late, 'RESOLUTION')).toMatchObject({ usedSeconds: 0 });
    await agree(late);
    const soon = await openOrder(dispatch, desk, { firstContactAt: '2026-11-24T01:15:00.000Z' });
    expect(await eventsOf('SlaClockMet', soon)).toMatchObject([{ kind: 'REGISTRATION', metAt: '2026-11-24T01:30:00.000Z' }]);
    expect(await eventsOf('WorkOrderOpened', soon)).toMatchObject([{ clocks: expect.arrayContaining([{ kind: 'REGISTRATION', startedAt: '2026-11-24T01:15:00.000Z', dueAt: '2026-11-24T01:30:00.000Z' }]) }]);
    const order: { type: string }[] = await dispatch.dataSource.query('select type from outbox where aggregate_id = $1 order by seq', [soon]);
    expect(order.map(({ type }) => type)).toEqual(['dispatch.WorkOrderOpened', 'dispatch.SlaClockMet']);
  });

  it('stand still for the reasons their policy names, and only for those who may say so', async () => {
    const id = await openOrder(dispatch, desk);
    const engineer = await dispatch.as({ roles: ['engineer'], id: 'stranger' });
    const analyst = await dispatch.as({ roles: ['analyst'] });
    const wait = { workOrderId: id, reason: 'WAITING_FOR_PARTS', note: 'disk from the central store' };
    expect(await act(analyst, pause, wait)).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(engineer, pause, wait)).toMatchObject({ __typename: 'NotAssignedToYou' });
    expect(await act(desk, pause, { ...wait, note: ' ' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['note'] }] });
    expect(await act(desk, resume, { workOrderId: id, reason: 'FORCE_MAJEURE' })).toMatchObject({ __typename: 'NotPaused' });

    dispatch.clock.advance(600);
    expect(await act(desk, pause, wait)).toMatchObject({ stoppedClocks: ['RESOLUTION'], workOrder: { clocks: [{ state: 'RUNNING' }, { state: 'MET' }, { state: 'PAUSED' }] } });
    await act(desk, pause, wait);
    dispatch.clock.advance(3_600);
    expect(await clockOf(id)).toMatchObject({ usedSeconds: 600, explanation: expect.stringContaining('waiting for parts 2026-11-24 09:40:00 – …') });
    expect(await act(desk, resume, { workOrderId: id, reason: 'WAITING_FOR_PARTS' })).toMatchObject({ workOrder: { clocks: [{ dueAt: '2026-11-24T03:30:00.000Z' }, { kind: 'REGISTRATION' }, { dueAt: '2026-11-24T06:30:00.000Z' }] } });
    expect((await read(id))['pauses']).toEqual([{ reason: 'WAITING_FOR_PARTS', from: '2026-11-24T01:40:00.000Z', to: '2026-11-24T02:40:00.000Z', note: 'disk from the central store' }]);
    expect([(await eventsOf('WorkOrderPaused', id)).length, (await eventsOf('WorkOrderResumed', id)).length]).toEqual([1, 1]);
  });

  it('keep every wait when the priority changes, in the middle of a wait too', async () => {
    const request = aRequest(dispatch.clock.now(), { priority: 'P2' });
    const id = await openOrder(dispatch, desk, request);
    dispatch.clock.advance(600);
    await act(desk, pause, { workOrderId: id, reason: 'WAITING_FOR_CUSTOMER', note: 'access to the room' });
    dispatch.clock.advance(1_800);
    await dispatch.deliver(messageOf(InformationProvided, request.serviceRequestId, { ...request, priority: 'P1' }));
    dispatch.clock.advance(1_800);
    await act(desk, resume, { workOrderId: id, reason: 'WAITING_FOR_CUSTOMER' });
    await agree(id);
    const customer = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    expect((await customer.get<Answer>(readClocks, { id }))['workOrder']).toMatchObject({ pauses: [{ reason: 'WAITING_FOR_CUSTOMER', note: null }] });
    expect((await read(id))['clocks']).toMatchObject([{ level: 'P1', usedSeconds: 600, dueAt: '2026-11-24T04:30:00.000Z' }, { kind: 'REGISTRATION', level: 'P2' }, { level: 'P1', dueAt: '2026-11-24T06:30:00.000Z' }]);
  });

  it('are stored as a replay of the history says', async () => {
    const id = await openOrder(dispatch, desk, { priority: 'P3' });
    for (const [reason, seconds] of [['WAITING_FOR_CUSTOMER', 4_000], ['FORCE_MAJEURE', 90_000]] as const) {
      dispatch.clock.advance(seconds);
      await act(desk, pause, { workOrderId: id, reason, note: 'x' });
      dispatch.clock.advance(777);
      await act(desk, resume, { workOrderId: id, reason });
    }
    await agree(id);
    // Told wrongly, it is seen.
    await dispatch.dataSource.query("update sla_clocks set due_at = due_at + interval '1 second' where work_order_id = $1 and kind = 'RESOLUTION'", [id]);
    expect((await replayOf(id)).map(({ kind, agrees }) => [kind, agrees])).toEqual([['FIRST_RESPONSE', true], ['REGISTRATION', true], ['RESOLUTION', false]]);
  });

  it('warn and breach once with the true instants, whoever looks, also after a long stop', async () => {
    const id = await openOrder(dispatch, desk);
    dispatch.clock.set('2026-11-24T03:00:01Z');
    await notice();
    expect(await eventsOf('SlaClockWarned', id)).toMatchObject([
      { kind: 'FIRST_RESPONSE', percent: 50, warnedAt: '2026-11-24T02:30:00.000Z', noticedAt: '2026-11-24T03:00:01.000Z' },
      { kind: 'FIRST_RESPONSE', percent: 75, warnedAt: '2026-11-24T03:00:00.000Z' },
    ]);
    dispatch.clock.set('2026-11-25T00:00:00Z');
    const other = await startSecondInstance(dispatch);
    await Promise.all([notice(), other.notice(), notice()]);
    await notice();
    await other.stop();
    expect((await eventsOf('SlaClockWarned', id)).map(({ kind, percent }) => [kind, percent])).toEqual(
      expect.arrayContaining([['FIRST_RESPONSE', 90], ['RESOLUTION', 50], ['RESOLUTION', 75], ['RESOLUTION', 90]]),
    );
    expect(await eventsOf('SlaClockWarned', id)).toHaveLength(6);
    expect(await eventsOf('SlaClockBreached', id)).toMatchObject([
      { kind: 'FIRST_RESPONSE', breachedAt: '2026-11-24T03:30:00.000Z', noticedAt: '2026-11-25T00:00:00.000Z' }, { kind: 'RESOLUTION', breachedAt: '2026-11-24T05:30:00.000Z' },
    ]);
    await agree(id);
  });

  it('share thousands of due clocks between instances, each once', async () => {
    await dispatch.dataSource.query(
      `insert into sla_clocks (work_order_id, kind, service_request_id, level, policy_id, policy_version, calendar_id, calendar_version, target_seconds, stopped_by, warning_points, warnings, warned_percent, next_warn_at, started_at, state, due_at, warn_at)
       select 'many-' || n, 'RESOLUTION', 'r', 'P1', 'standard', 1, 'around-the-clock', 1, 14400, '{}', '{50}', jsonb_build_array(jsonb_build_object('percent', 50, 'at', $1::timestamptz)), 0, $1, $1, 'RUNNING', $2, $2 from generate_series(1, 3000) n`,
      ['2026-11-24T02:00:00Z', '2026-11-24T02:30:00Z'],
    );
    dispatch.clock.set('2026-11-24T02:30:01Z');
    const other = await startSecondInstance(dispatch);
    await Promise.all([notice(), other.notice()]);
    await notice();
    await other.stop();
    const rows: { type: string; n: number; orders: number }[] = await dispatch.dataSource.query(
      "select type, count(*)::int n, count(distinct aggregate_id)::int orders from outbox where aggregate_id like 'many-%' group by type order by type",
    );
    expect(rows).toEqual([{ type: 'dispatch.SlaClockBreached', n: 3_000, orders: 3_000 }, { type: 'dispatch.SlaClockWarned', n: 3_000, orders: 3_000 }]);
  });
});

/** Another instance that looks, with connections of its own. */
async function startSecondInstance({ dataSource, clock }: RunningService) {
  const url = (dataSource.options as { url: string }).url;
  const connections = await createDataSource({ ...dispatchDatabase(url), poolSize: 4 }).initialize();
  const noticing = new NoticeBreaches(new UnitOfWork(connections), new DueClocksStore(), new Outbox(), clock.now);
  return { notice: () => noticing.execute(), stop: () => connections.destroy() };
}
