import { WorkOrderAssigned } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';
import { act, openOrder, run } from '../service-levels/sla-desk.fixture';

const register = run('registerEngineer', '... on RegisterEngineerPayload { engineer { id } }');
const assign = run('assignWorkOrder', '... on AssignWorkOrderPayload { workOrder { id } }');

describe('an engineer to whom an order is given', () => {
  let dispatch: RunningService;
  let desk: GraphClient;
  let engineerId: string;

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    desk = await dispatch.as({ roles: ['dispatcher'] });
    const lead = await dispatch.as({ roles: ['supervisor'] });
    const made = await act(lead, register, { accountId: 'acc-1', name: '王磊', grade: 'EXPERT', team: '一组', skills: [{ skillId: 'server', level: 5 }] });
    engineerId = (made['engineer'] as unknown as { id: string }).id;
  });
  afterAll(() => dispatch?.stop());

  const told = async (id: string): Promise<readonly { title: string; text: string }[]> => {
    const client = await dispatch.as({ roles: ['engineer'], id }, 'zh');
    const { notifications } = await client.get<{ notifications: { edges: { node: { title: string; text: string } }[] } }>('{ notifications(first: 10) { edges { node { title text } } } }');
    return notifications.edges.map(({ node }) => node);
  };
  /** Brings our own word back to us, as Kafka does. */
  const hear = async (): Promise<void> => {
    const given = await dispatch.published('dispatch.WorkOrderAssigned');
    await dispatch.deliver(...given.map((data) => messageOf(WorkOrderAssigned, String(data['workOrderId']), data as never)));
  };

  it('is told so once, with what is due first, and nobody else is', async () => {
    const id = await openOrder(dispatch, desk);
    const { workOrder } = await desk.get<{ workOrder: { reference: string; version: number } }>('query ($id: ID) { workOrder(id: $id) { reference version } }', { id });
    await act(desk, assign, { workOrderId: id, engineerId, expectedVersion: workOrder.version });
    await hear();
    await hear();
    expect(await told('acc-1')).toEqual([{ title: `工单 ${workOrder.reference} 已分配给您`, text: expect.stringMatching(/截止 2026-11-24 \d\d:\d\d。请确认开始时间/) }]);
    expect(await told('acc-2')).toEqual([]);
    expect((await dispatch.published('dispatch.NoticeGiven')).map(({ recipient }) => recipient)).toEqual([{ kind: 'ACCOUNT', id: 'acc-1' }]);
  });

  it('is not told of an order that is somebody else’s by then', async () => {
    const id = await openOrder(dispatch, desk);
    const at = '2026-11-24T01:30:00.000Z';
    await dispatch.deliver(messageOf(WorkOrderAssigned, id, { workOrderId: id, serviceRequestId: 'r', engineerId, teamId: 't', assignedBy: 'x', assignedAt: at }));
    expect(await told('acc-1')).toHaveLength(1);
  });
});
