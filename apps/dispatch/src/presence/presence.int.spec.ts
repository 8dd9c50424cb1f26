import { type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';
import { act, openOrder, run, type Answer } from '../service-levels/sla-desk.fixture';
import { ForgetViewers } from './forget-viewers';

const look = run('lookAtWorkOrder', '... on LookAtWorkOrderPayload { workOrder { id viewers { name since } } }');
const stop = 'mutation ($input: StopLookingAtWorkOrderInput!) { stopLookingAtWorkOrder(input: $input) { __typename ... on StopLookingAtWorkOrderPayload { workOrderId } ... on Forbidden { permission } } }';
const viewersOf = 'query ($id: ID) { workOrder(id: $id) { viewers { name since } } }';

describe('who else looks at an order', () => {
  let dispatch: RunningService;
  let zhou: GraphClient;
  let li: GraphClient;
  let workOrderId: string;

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    zhou = await dispatch.as({ roles: ['dispatcher'], id: 'acc-zhou', name: '周敏' });
    li = await dispatch.as({ roles: ['dispatcher'], id: 'acc-li', name: '李娜' });
    workOrderId = await openOrder(dispatch, zhou);
  });
  afterAll(() => dispatch?.stop());

  const seenBy = async (client: GraphClient) => ((await client.get<Answer>(viewersOf, { id: workOrderId }))['workOrder'] as unknown as { viewers: { name: string; since: string }[] }).viewers;
  const touches = async () => (await dispatch.published('dispatch.WorkOrderTouched')).filter((touch) => touch['workOrderId'] === workOrderId).length;

  it('is shown to colleagues, not to oneself, and told once, not at every heartbeat', async () => {
    expect(await act(zhou, look, { workOrderId })).toMatchObject({ __typename: 'LookAtWorkOrderPayload', workOrder: { id: workOrderId, viewers: [] } });
    expect(await seenBy(li)).toEqual([{ name: '周敏', since: '2026-11-24T01:30:00.000Z' }]);
    expect(await touches()).toBe(1);
    dispatch.clock.advance(20);
    await act(zhou, look, { workOrderId });
    await act(li, look, { workOrderId });
    expect((await seenBy(zhou)).map(({ name }) => name)).toEqual(['李娜']);
    expect(await seenBy(await dispatch.as({ roles: ['supervisor'] }))).toHaveLength(2);
    expect(await touches()).toBe(2);
  });

  it('ends when somebody says so, and 30 seconds after the last word', async () => {
    expect(await act(li, stop, { workOrderId })).toMatchObject({ workOrderId });
    expect(await seenBy(zhou)).toEqual([]);
    expect(await touches()).toBe(3);
    await act(li, stop, { workOrderId });
    const forget = dispatch.app.get(ForgetViewers, { strict: false });
    dispatch.clock.advance(29);
    await forget.execute();
    expect(await seenBy(li)).toHaveLength(1);
    dispatch.clock.advance(1);
    expect(await seenBy(li)).toEqual([]);
    await forget.execute();
    await forget.execute();
    expect(await touches()).toBe(4);
  });

  it('begins anew for who comes back, also when nobody noticed that they were away', async () => {
    await act(zhou, look, { workOrderId });
    dispatch.clock.advance(60);
    await act(zhou, look, { workOrderId });
    expect(await seenBy(li)).toEqual([{ name: '周敏', since: dispatch.clock.now().toISOString() }]);
    expect(await touches()).toBe(6);
  });

  it('is nothing a customer sees or does, and no order that is not there', async () => {
    const customer = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    expect(await seenBy(customer)).toEqual([]);
    expect(await act(customer, look, { workOrderId })).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(customer, stop, { workOrderId })).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(zhou, look, { workOrderId: 'none' })).toMatchObject({ __typename: 'InvalidInput' });
  });
});
