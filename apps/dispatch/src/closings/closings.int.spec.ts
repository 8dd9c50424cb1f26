import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';
import { act, openOrder, run, type Answer } from '../service-levels/sla-desk.fixture';

const reopen = run('reopenWorkOrder', '... on ReopenWorkOrderPayload { workOrder { status assignee { name } startAt } } ... on WorkOrderNotAccepted { status }');
const cancel = run('cancelWorkOrder', '... on CancelWorkOrderPayload { workOrder { status } } ... on WorkOrderClosed { status }');
const read = 'query ($id: ID) { workOrder(id: $id) { status version clocks { kind state dueAt usedSeconds } pauses { reason from to } closingDecisions { kind reason decidedBy } decisions { endedBecause } } }';
const attainment = 'query ($from: DateTime!, $to: DateTime!) { slaAttainment(from: $from, to: $to) { kept { kind met missed } } }';
const day = { from: '2026-11-24T00:00:00Z', to: '2026-11-30T00:00:00Z' };

describe('closing an order', () => {
  let dispatch: RunningService;
  let supervisor: GraphClient;
  let engineer: GraphClient;
  let customer: GraphClient;
  let engineerId: string;

  const order = async (id: string, client = supervisor) => (await client.get<Answer>(read, { id }))['workOrder'] as Answer;
  const clock = async (id: string, wanted: string) => ((await order(id))['clocks'] as unknown as Answer[]).find(({ kind }) => String(kind) === wanted);
  const assigned = async (): Promise<string> => {
    const id = await openOrder(dispatch, supervisor);
    await act(supervisor, run('assignWorkOrder', ''), { workOrderId: id, engineerId, expectedVersion: (await order(id))['version'] });
    return id;
  };
  const deliver = async (id: string) => {
    await act(engineer, run('acceptAssignment', ''), { workOrderId: id, startAt: dispatch.clock.now().toISOString() });
    const delivered = await act(engineer, run('submitDelivery', '... on SubmitDeliveryPayload { delivery { id } }'), { workOrderId: id, result: '更换了三号电源模块，双路供电恢复，观察 30 分钟无报警', deliverables: ['报告'], criteria: ['稳定 30 分钟'] });
    return String(delivered['delivery']?.['id']);
  };
  const sign = (deliveryId: string) => act(customer, run('signDelivery', ''), { deliveryId, signedBy: '李明' });

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    supervisor = await dispatch.as({ roles: ['supervisor'] });
    engineer = await dispatch.as({ roles: ['engineer'], id: 'acc-1' });
    customer = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    const registered = await act(supervisor, run('registerEngineer', '... on RegisterEngineerPayload { engineer { id } }'), { accountId: 'acc-1', name: '张建国', grade: 'EXPERT', team: '基础设施组', languages: ['zh'], skills: [{ skillId: 'server', level: 5 }] });
    engineerId = String(registered['engineer']?.['id']);
  });
  afterEach(() => dispatch.clock.set('2026-11-24T01:30:00Z'));
  afterAll(() => dispatch?.stop());

  it('is undone by the customer when a problem is left over, and the resolution goes on with what was left', async () => {
    const id = await assigned();
    dispatch.clock.advance(3_600);
    await sign(await deliver(id));
    expect(await clock(id, 'RESOLUTION')).toMatchObject({ state: 'MET', usedSeconds: 3_600 });
    dispatch.clock.set('2026-11-27T02:00:00Z');
    const stranger = await dispatch.as({ roles: ['customer'], customerId: 'c2' });
    expect(await act(stranger, reopen, { workOrderId: id, reason: '再次掉电' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['workOrderId'] }] });
    expect(await act(engineer, reopen, { workOrderId: id, reason: '再次掉电' })).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(customer, reopen, { workOrderId: id, reason: ' ' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['reason'] }] });
    expect(await act(customer, reopen, { workOrderId: id, reason: '再次掉电' })).toMatchObject({ workOrder: { status: 'ASSIGNED', assignee: { name: '张建国' }, startAt: null } });
    expect(await act(customer, reopen, { workOrderId: id, reason: '再次掉电' })).toMatchObject({ __typename: 'WorkOrderNotAccepted', status: 'ASSIGNED' });

    expect(await clock(id, 'FIRST_RESPONSE')).toMatchObject({ state: 'MET' });
    expect(await clock(id, 'RESOLUTION')).toMatchObject({ state: 'RUNNING', usedSeconds: 3_600, dueAt: '2026-11-27T05:00:00.000Z' });
    expect((await order(id))['closingDecisions']).toMatchObject([{ kind: 'REOPENED', reason: '再次掉电' }]);
    expect(await dispatch.published('dispatch.WorkOrderReopened')).toMatchObject([{ workOrderId: id, reason: '再次掉电', reopenedAt: '2026-11-27T02:00:00.000Z' }]);
    const { clockReplay } = await supervisor.get<{ clockReplay: { agrees: boolean }[] }>('query ($id: ID!) { clockReplay(workOrderId: $id) { agrees } }', { id });
    expect(clockReplay.map(({ agrees }) => agrees)).toEqual([true, true, true]);

    await sign(await deliver(id));
    expect(await clock(id, 'RESOLUTION')).toMatchObject({ state: 'MET', usedSeconds: 3_600 });
    expect((await dispatch.published('dispatch.SlaClockMet')).filter(({ kind, workOrderId }) => kind === 'RESOLUTION' && workOrderId === id)).toHaveLength(2);
  });

  it('counts what an engineer did as returned, not as done', async () => {
    const experience = async () => dispatch.dataSource.query<{ done: number; returned: number }[]>("select done, returned from engineer_experience where kind = 'customer' and subject_id = 'c1'");
    const id = await assigned();
    await sign(await deliver(id));
    const [before] = await experience();
    await act(supervisor, reopen, { workOrderId: id, reason: '指示灯仍为红色' });
    expect(await experience()).toMatchObject([{ done: Number(before?.done) - 1, returned: Number(before?.returned) + 1 }]);
  });

  it('is told to whoever did the work and to the customer, in words', async () => {
    const notices = async (client: GraphClient) => (await client.get<{ notifications: { edges: { node: { title: string; text: string } }[] } }>('{ notifications(first: 20) { edges { node { title text } } } }')).notifications.edges.map(({ node }) => `${node.title} ${node.text}`);
    const id = await assigned();
    await act(supervisor, cancel, { workOrderId: id, reason: '客户撤回请求' });
    for (const client of [engineer, customer]) expect((await notices(client)).filter((text) => text.includes('is cancelled') && text.includes('客户撤回请求'))).toHaveLength(1);
  });

  it('calls work off: nothing is promised any more, and it counts in no attainment', async () => {
    const kept = async () => (await supervisor.get<Answer>(attainment, day))['slaAttainment']?.['kept'];
    const before = await kept();
    const id = await openOrder(dispatch, supervisor);
    await act(supervisor, run('pauseWorkOrder', ''), { workOrderId: id, reason: 'WAITING_FOR_CUSTOMER', note: '等待回电' });
    dispatch.clock.advance(600);
    expect(await act(await dispatch.as({ roles: ['front-line'] }), cancel, { workOrderId: id, reason: 'x' })).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(customer, cancel, { workOrderId: id, reason: 'x' })).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(await dispatch.as({ roles: ['dispatcher'] }), cancel, { workOrderId: id, reason: '重复提交' })).toMatchObject({ workOrder: { status: 'CANCELLED' } });
    const cancelled = await order(id);
    expect(cancelled['clocks']).toMatchObject([{ kind: 'FIRST_RESPONSE', state: 'WITHDRAWN' }, { kind: 'REGISTRATION', state: 'MET' }, { kind: 'RESOLUTION', state: 'WITHDRAWN' }]);
    expect(cancelled['pauses']).toMatchObject([{ to: '2026-11-24T01:40:00.000Z' }]);
    expect(await kept()).toEqual(before);
    expect(await dispatch.published('dispatch.WorkOrderCancelled')).toMatchObject([{ reason: '客户撤回请求' }, { workOrderId: id, reason: '重复提交', cancelledAt: '2026-11-24T01:40:00.000Z' }]);
    expect(await act(supervisor, cancel, { workOrderId: id, reason: 'x' })).toMatchObject({ __typename: 'WorkOrderClosed', status: 'CANCELLED' });
    expect(await act(supervisor, reopen, { workOrderId: id, reason: 'x' })).toMatchObject({ __typename: 'WorkOrderNotAccepted', status: 'CANCELLED' });
    const decision = async (client: GraphClient) => (await order(id, client))['closingDecisions'];
    expect(await decision(customer)).toEqual([{ kind: 'CANCELLED', reason: '重复提交', decidedBy: null }]);
    expect(await decision(supervisor)).toMatchObject([{ decidedBy: expect.any(String) }]);
  });

  it('leaves a delivery to the customer, and ends the decision who works on it', async () => {
    const delivered = await assigned();
    await deliver(delivered);
    expect(await act(supervisor, cancel, { workOrderId: delivered, reason: 'x' })).toMatchObject({ __typename: 'WorkOrderClosed', status: 'DELIVERED' });
    const open = await assigned();
    await act(supervisor, cancel, { workOrderId: open, reason: 'x' });
    expect((await order(open))['decisions']).toMatchObject([{ endedBecause: 'CANCELLED' }]);
  });
});
