import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';
import { act, openOrder, run, type Answer } from '../service-levels/sla-desk.fixture';

const log = run('logWorkStep', '... on LogWorkStepPayload { workOrder { version steps { action } } }');
const submit = run('submitDelivery', '... on SubmitDeliveryPayload { delivery { id reference } }');
const read = 'query ($id: ID) { workOrder(id: $id) { version status steps { action } } }';

const result = '更换了三号电源模块，双路供电恢复，观察 30 分钟无报警';

describe('work away from the desk: what a client sends again because the answer was lost', () => {
  let dispatch: RunningService;
  let supervisor: GraphClient;
  let engineer: GraphClient;
  let engineerId: string;

  const order = async (id: string) => (await supervisor.get<Answer>(read, { id }))['workOrder'] as Answer;
  const assigned = async (): Promise<string> => {
    const id = await openOrder(dispatch, supervisor);
    await act(supervisor, run('assignWorkOrder', ''), { workOrderId: id, engineerId, expectedVersion: (await order(id))['version'] });
    return id;
  };

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    supervisor = await dispatch.as({ roles: ['supervisor'] });
    engineer = await dispatch.as({ roles: ['engineer'], id: 'acc-1' });
    const registered = await act(supervisor, run('registerEngineer', '... on RegisterEngineerPayload { engineer { id } }'), { accountId: 'acc-1', name: '张建国', grade: 'EXPERT', team: '基础设施组', languages: ['zh'], skills: [{ skillId: 'server', level: 5 }] });
    engineerId = String(registered['engineer']?.['id']);
  });
  afterAll(() => dispatch?.stop());

  it('is one step of an order, however often, even at the same moment and after the delivery', async () => {
    const id = await assigned();
    const step = { workOrderId: id, action: '重启了 3 号网关', hours: 0.5, clientKey: 'k1' };
    await Promise.all([act(engineer, log, step), act(engineer, log, step)]);
    const { version } = await order(id);
    expect(await act(engineer, log, { ...step, clientKey: ' k1 ' })).toMatchObject({ workOrder: { version, steps: [{ action: '重启了 3 号网关' }] } });
    expect(await dispatch.published('dispatch.WorkStepLogged')).toHaveLength(1);

    await act(engineer, log, { ...step, clientKey: 'k2' });
    await act(engineer, log, { workOrderId: id, action: '没有键的步骤' });
    await act(engineer, log, { workOrderId: id, action: '没有键的步骤' });
    const other = await assigned();
    expect(await act(engineer, log, { ...step, workOrderId: other })).toMatchObject({ workOrder: { steps: [{ action: '重启了 3 号网关' }] } });

    await act(engineer, submit, { workOrderId: id, result, deliverables: ['报告'], criteria: ['稳定 30 分钟'] });
    expect(await act(engineer, log, step)).toMatchObject({ __typename: 'LogWorkStepPayload' });
    expect(await act(engineer, log, { ...step, clientKey: 'k3' })).toMatchObject({ __typename: 'NotAssignedToYou' });
    expect((await order(id))['steps']).toHaveLength(4);
  });

  it('is one delivery of an order, under the number it got', async () => {
    const id = await assigned();
    const delivery = { workOrderId: id, result, deliverables: ['报告'], criteria: ['稳定 30 分钟'], clientKey: 'd1' };
    const first = await act(engineer, submit, delivery);
    expect(first).toMatchObject({ __typename: 'SubmitDeliveryPayload' });
    expect(await act(engineer, submit, delivery)).toEqual(first);
    expect(await act(engineer, submit, { ...delivery, clientKey: 'd2' })).toMatchObject({ __typename: 'NotAssignedToYou' });
  });

  it('is signed by name, by hand or both; nothing but strokes is kept of a hand', async () => {
    const id = await assigned();
    const { delivery } = await act(engineer, submit, { workOrderId: id, result, deliverables: ['报告'], criteria: ['稳定 30 分钟'] });
    const sign = run('signDelivery', '... on SignDeliveryPayload { delivery { signedBy signature } }');
    const signing = { deliveryId: delivery?.['id'], signedBy: '李明' };
    expect(await act(engineer, sign, { ...signing, signature: 'M0 0"/><script>' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['signature'] }] });
    expect(await act(engineer, sign, { ...signing, signature: `M0 0${'L1 1'.repeat(10_000)}` })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['signature'] }] });
    expect(await act(engineer, sign, { ...signing, signature: 'M10 20.5L30 40 M5,5L6,6' })).toMatchObject({ delivery: { signedBy: '李明', signature: 'M10 20.5L30 40 M5,5L6,6' } });
  });

  it('needs a key that is one', async () => {
    const id = await assigned();
    expect(await act(engineer, log, { workOrderId: id, action: '重启', clientKey: ' ' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['clientKey'] }] });
    expect(await act(engineer, submit, { workOrderId: id, result, deliverables: ['报告'], criteria: ['稳定'], clientKey: 'x'.repeat(201) })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['clientKey'] }] });
  });
});
