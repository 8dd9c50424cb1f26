import { ServiceRequestSubmitted } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startDispatch } from './dispatch.fixture';
import { act, aRequest, openOrder, run, type Answer } from './service-levels/sla-desk.fixture';

const own = `query ($filter: WorkOrderFilter) { workOrders(first: 50, filter: $filter) { totalCount edges { node {
  reference status startAt steps { action } pauses { reason note } clocks { kind state dueAt } delivery { id result criteria { text passed } } serviceRequest { id } timeline(first: 50) { edges { node { kind text } } }
  suggestedEngineers(first: 5) { score } decisions { by } assignmentNotice { background } collaboration { name } skillsOverride { reason } requeuedBecause
  assignee { name grade team languages skills { level } regions { region } moreTeams experiencedSince capacityHours }
} } } }`;
const busy = (field: string) => `{ workOrders(first: 1) { edges { node { assignee { ${field} } } } } }`;
const mutations = {
  register: run('registerEngineer', '... on RegisterEngineerPayload { engineer { id } }'),
  override: run('overrideRequiredSkills', '... on OverrideRequiredSkillsPayload { workOrder { version } }'),
  assign: run('assignWorkOrder', '... on AssignWorkOrderPayload { workOrder { version } }'),
  accept: run('acceptAssignment', '... on AcceptAssignmentPayload { workOrder { version } }'),
  pause: run('pauseWorkOrder', '... on PauseWorkOrderPayload { workOrder { version } }'),
  submit: run('submitDelivery', '... on SubmitDeliveryPayload { delivery { id } }'),
  reject: run('rejectDelivery', '... on RejectDeliveryPayload { workOrder { status } }'),
  sign: run('signDelivery', '... on SignDeliveryPayload { delivery { result signedBy } }'),
};

describe('a customer and the work on its requests', () => {
  let dispatch: RunningService;
  let desk: GraphClient;
  let customer: GraphClient;
  let stranger: GraphClient;
  let zhang: GraphClient;
  let id: string;

  const orders = async (client: GraphClient) => (await client.get<{ workOrders: { totalCount: number; edges: { node: Answer }[] } }>(own)).workOrders;
  const version = async () => Number((await desk.get<{ workOrder: Answer }>('query ($id: ID) { workOrder(id: $id) { version } }', { id })).workOrder['version']);

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    desk = await dispatch.as({ roles: ['supervisor'] });
    [customer, stranger] = await Promise.all([dispatch.as({ roles: ['customer'], customerId: 'c1', id: 'acc-c1' }), dispatch.as({ roles: ['customer'], customerId: 'c2' })]);
    const file = { accountId: 'acc-1', name: '张建国', grade: 'EXPERT', team: '一组', moreTeams: ['专属组'], languages: ['zh'], skills: [{ skillId: 'server', level: 5 }], regions: [{ region: '华东', minutes: 60 }], experiencedSince: '2015-01-01', capacityHours: 40 };
    const { engineer } = await act(desk, mutations.register, file);
    zhang = await dispatch.as({ roles: ['engineer'], id: 'acc-1' });
    id = await openOrder(dispatch, desk);
    const other = aRequest(dispatch.clock.now(), { customerId: 'c2' });
    await dispatch.deliver(messageOf(ServiceRequestSubmitted, other.serviceRequestId, other));
    await act(desk, mutations.override, { workOrderId: id, requirements: [{ skillId: 'server', minimumLevel: 3 }], reason: '客户挑剔', expectedVersion: await version() });
    await act(desk, mutations.assign, { workOrderId: id, engineerId: engineer?.['id'], expectedVersion: await version() });
    await act(zhang, mutations.accept, { workOrderId: id, startAt: '2026-11-24T02:00:00Z' });
    await act(zhang, mutations.pause, { workOrderId: id, reason: 'WAITING_FOR_CUSTOMER', note: '客户没有回电话' });
  });
  afterAll(() => dispatch?.stop());

  it('shows each its own orders with who comes, what is done and what was promised, and nothing of the house', async () => {
    const { totalCount, edges } = await orders(customer);
    expect(totalCount).toBe(1);
    expect(edges[0]?.node).toMatchObject({
      reference: 'IR-20261124-001', status: 'IN_PROGRESS', startAt: '2026-11-24T02:00:00.000Z', pauses: [{ reason: 'WAITING_FOR_CUSTOMER', note: null }], clocks: expect.arrayContaining([expect.objectContaining({ kind: 'RESOLUTION' })]),
      suggestedEngineers: [], decisions: [], assignmentNotice: null, collaboration: [], skillsOverride: null, requeuedBecause: null,
      assignee: { name: '张建国', grade: 'EXPERT', team: '一组', languages: ['zh'], skills: [], regions: [], moreTeams: [], experiencedSince: null, capacityHours: null },
    });
    expect(JSON.stringify(edges)).not.toMatch(/客户挑剔|没有回电话/);
    expect((await orders(stranger)).edges.map(({ node }) => String(node['reference']))).toEqual(['IR-20261124-002']);
  });

  it.each(['capacity', 'availability', 'status', 'reachable', 'openWorkOrders'])('refuses the %s of an engineer, and answers the rest', async (field) => {
    const { data, errors } = await customer.ask(busy(field));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(data).toEqual({ workOrders: { edges: [{ node: { assignee: null } }] } });
    expect((await desk.ask(busy(field))).errors).toBeUndefined();
  });

  it('is signed or returned by its customer, and by no other', async () => {
    const handover = { workOrderId: id, result: '更换磁盘 3 并完成重建，日志无报错。', deliverables: ['报告'], criteria: ['一小时无报错'] };
    const submitted = async () => (await act(zhang, mutations.submit, handover))['delivery']?.['id'];
    const first = await submitted();
    for (const mutation of [mutations.sign, mutations.reject]) {
      const input = mutation === mutations.sign ? { deliveryId: first, signedBy: 'X' } : { deliveryId: first, unmet: ['一小时无报错'], demand: 'x' };
      expect(await act(stranger, mutation, input)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['deliveryId'] }] });
    }
    expect((await orders(customer)).edges[0]?.node).toMatchObject({ delivery: { id: first, result: 'PENDING', criteria: [{ text: '一小时无报错', passed: null }] } });
    expect(await act(customer, mutations.reject, { deliveryId: first, unmet: ['一小时无报错'], demand: '请查看事件日志' })).toMatchObject({ workOrder: { status: 'IN_PROGRESS' } });
    expect(await act(customer, mutations.sign, { deliveryId: await submitted(), signedBy: '李明' })).toMatchObject({ delivery: { result: 'PASSED', signedBy: '李明' } });
  });
});
