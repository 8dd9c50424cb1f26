import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';
import { NoticeBreaches } from '../service-levels/notice-breaches';
import { act, openOrder, run, type Answer } from '../service-levels/sla-desk.fixture';

const timeline = 'query ($id: ID, $first: Int!, $after: String) { workOrder(id: $id) { version timeline(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id at kind actor text data { name value } } } } } }';
const mutations = {
  register: run('registerEngineer', '... on RegisterEngineerPayload { engineer { id } }'),
  assign: run('assignWorkOrder', '... on AssignWorkOrderPayload { workOrder { version } }'),
  handOver: run('handOverWorkOrder', '... on HandOverWorkOrderPayload { workOrder { version } }'),
  accept: run('acceptAssignment', '... on AcceptAssignmentPayload { workOrder { version } }'),
  decline: run('declineAssignment', '... on DeclineAssignmentPayload { workOrder { version } }'),
  arrive: run('reportArrival', '... on ReportArrivalPayload { workOrder { version } }'),
  log: run('logWorkStep', '... on LogWorkStepPayload { workOrder { version } }'),
  pause: run('pauseWorkOrder', '... on PauseWorkOrderPayload { workOrder { version } }'),
  resume: run('resumeWorkOrder', '... on ResumeWorkOrderPayload { workOrder { version } }'),
  announce: run('announceDelay', '... on AnnounceDelayPayload { workOrder { version } }'),
  visit: run('planVisit', '... on PlanVisitPayload { workOrder { version } }'),
  participant: run('addParticipant', '... on AddParticipantPayload { participant { id } }'),
  participation: run('updateParticipation', '... on UpdateParticipationPayload { participant { id } }'),
  submit: run('submitDelivery', '... on SubmitDeliveryPayload { delivery { id } }'),
  reject: run('rejectDelivery', '... on RejectDeliveryPayload { workOrder { version } }'),
  sign: run('signDelivery', '... on SignDeliveryPayload { delivery { id } }'),
};

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly actor: string | null;
  readonly text: string;
  readonly data: readonly { readonly name: string; readonly value: string }[];
}

describe('the timeline of an order', () => {
  let dispatch: RunningService;
  let desk: GraphClient;
  let customer: GraphClient;
  let id: string;
  let minute = 0;

  const entries = async (client: GraphClient, first = 100): Promise<Entry[]> => {
    const seen: Entry[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { workOrder }: { workOrder: { timeline: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Entry }[] } } } = await client.get(timeline, { id, first, after });
      seen.push(...workOrder.timeline.edges.map(({ node }) => node));
      ({ hasNextPage: more, endCursor: after } = workOrder.timeline.pageInfo);
    }
    return seen;
  };
  const version = async () => Number((await desk.get<{ workOrder: Answer }>('query ($id: ID) { workOrder(id: $id) { version } }', { id })).workOrder['version']);
  const then = async (client: GraphClient, mutation: keyof typeof mutations, input: object): Promise<Answer> => {
    dispatch.clock.set(new Date(Date.parse('2026-11-24T01:30:00Z') + (minute += 5) * 60_000).toISOString());
    const answer = await act(client, mutations[mutation], input);
    expect(String(answer['__typename'])).toMatch(/Payload$/);
    return answer;
  };

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    desk = await dispatch.as({ roles: ['supervisor'], id: 'lead-1', name: '赵主管' }, 'zh');
    customer = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    const engineers: Record<string, unknown> = {};
    for (const [accountId, name] of [['acc-1', '张建国'], ['acc-2', '刘洋']]) {
      engineers[accountId ?? ''] = (await act(desk, mutations.register, { accountId, name, grade: 'EXPERT', team: '一组', languages: ['zh'], skills: [{ skillId: 'server', level: 5 }] }))['engineer']?.['id'];
    }
    const [zhang, liu] = [await dispatch.as({ roles: ['engineer'], id: 'acc-1' }), await dispatch.as({ roles: ['engineer'], id: 'acc-2' })];
    id = await openOrder(dispatch, desk);
    const order = { workOrderId: id };
    const delivery = { ...order, result: '更换磁盘 3 并完成重建，日志无报错。', deliverables: ['报告'], criteria: ['一小时无报错'] };

    await then(desk, 'assign', { ...order, engineerId: engineers['acc-2'], expectedVersion: await version() });
    await then(liu, 'decline', { ...order, reason: '正在另一现场' });
    await then(desk, 'assign', { ...order, engineerId: engineers['acc-1'], expectedVersion: await version() });
    await then(zhang, 'accept', { ...order, startAt: '2026-11-24T02:00:00Z' });
    await then(desk, 'visit', { ...order, region: '华东', arriveBy: '2026-11-24T06:00:00Z' });
    await then(zhang, 'arrive', order);
    await then(zhang, 'log', { ...order, action: '更换磁盘 3', hours: 1.5, temporary: true });
    await then(zhang, 'pause', { ...order, reason: 'WAITING_FOR_PARTS', note: '等待硬盘' });
    await then(zhang, 'resume', { ...order, reason: 'WAITING_FOR_PARTS' });
    await then(desk, 'announce', { ...order, reason: '备件在途', newTime: '2026-11-24T12:00:00Z' });
    const { participant } = await then(desk, 'participant', { ...order, name: '周敏', department: '采购部', duty: '调拨备件', contact: '内线 8021', dueAt: '2026-11-24T05:00:00Z', lead: false });
    await then(desk, 'participation', { participantId: participant?.['id'], state: 'DONE' });
    const first = await then(zhang, 'submit', delivery);
    await then(customer, 'reject', { deliveryId: first['delivery']?.['id'], unmet: ['一小时无报错'], demand: '查看事件日志' });
    dispatch.clock.set('2026-11-24T06:00:00Z');
    await dispatch.app.get(NoticeBreaches, { strict: false }).execute();
    minute = 300;
    const second = await then(zhang, 'submit', delivery);
    await then(customer, 'sign', { deliveryId: second['delivery']?.['id'], signedBy: '李明' });
  });
  afterAll(() => dispatch?.stop());

  it('tells everything in its order, with who, what and why', async () => {
    const told = await entries(desk);
    expect(told.map(({ at }) => at)).toEqual([...told.map(({ at }) => at)].sort());
    expect(told.map(({ kind }) => kind).filter((kind) => !kind.startsWith('CLOCK'))).toEqual([
      'OPENED', 'ASSIGNED', 'DECLINED', 'ASSIGNED', 'ACCEPTED', 'VISIT_PLANNED', 'ARRIVED', 'STEP_LOGGED', 'PAUSED', 'RESUMED', 'DELAY_ANNOUNCED', 'COLLABORATOR_ADDED', 'COLLABORATOR_DONE', 'DELIVERED', 'RETURNED', 'DELIVERED', 'SIGNED',
    ]);
    const of = (kind: string) => told.find((entry) => entry.kind === kind);
    expect(of('OPENED')).toMatchObject({ at: '2026-11-24T01:30:00.000Z', actor: null, text: '开单 IR-20261124-001，优先级 P1' });
    expect(of('ASSIGNED')).toMatchObject({ actor: '赵主管', text: '派给刘洋' });
    expect(of('DECLINED')).toMatchObject({ actor: '刘洋', text: '刘洋拒绝接单：正在另一现场' });
    expect(of('ACCEPTED')).toMatchObject({ actor: '张建国', data: expect.arrayContaining([{ name: 'startAt', value: '2026-11-24T02:00:00.000Z' }]) });
    expect(of('VISIT_PLANNED')).toMatchObject({ actor: '赵主管', text: '计划到场：华东' });
    expect(of('STEP_LOGGED')).toMatchObject({ actor: '张建国', text: '临时措施：更换磁盘 3', data: expect.arrayContaining([{ name: 'hours', value: '1.5' }]) });
    expect(of('PAUSED')).toMatchObject({ actor: '张建国', text: '暂停，等待备件：等待硬盘' });
    expect(of('DELAY_ANNOUNCED')).toMatchObject({ text: '已告知客户延迟：备件在途' });
    expect(of('COLLABORATOR_ADDED')).toMatchObject({ text: '采购部 周敏参与协同：调拨备件' });
    expect(of('RETURNED')).toMatchObject({ text: expect.stringContaining('查看事件日志'), data: expect.arrayContaining([{ name: 'unmet', value: '一小时无报错' }]) });
    expect(of('SIGNED')).toMatchObject({ actor: '李明', text: expect.stringMatching(/^李明签收 SD-/) });
    expect(told.filter(({ kind }) => kind === 'CLOCK_MET' || kind === 'CLOCK_BREACHED').map(({ text }) => text)).toEqual(['登记按时完成', '首次响应按时完成', '解决超时']);
  });

  it('pages without gap or double', async () => {
    const [whole, paged] = [await entries(desk), await entries(desk, 3)];
    expect(paged).toEqual(whole);
    expect(new Set(paged.map((entry) => entry.id)).size).toBe(paged.length);
  });

  it('shows a customer what concerns them, in their language, and nothing of what the desk decided', async () => {
    const told = await entries(customer);
    expect(told.map(({ kind }) => kind)).toEqual(['OPENED', 'ASSIGNED', 'ASSIGNED', 'ACCEPTED', 'VISIT_PLANNED', 'ARRIVED', 'STEP_LOGGED', 'PAUSED', 'RESUMED', 'DELAY_ANNOUNCED', 'DELIVERED', 'RETURNED', 'DELIVERED', 'SIGNED']);
    expect(told[1]).toMatchObject({ actor: null, text: 'Assigned to 刘洋', data: [{ name: 'assignedAt', value: expect.any(String) }] });
    expect(JSON.stringify(told)).not.toMatch(/赵主管|lead-1|acc-|周敏/);
    const stranger = await dispatch.as({ roles: ['customer'], customerId: 'c2' });
    expect((await stranger.get<{ workOrder: unknown }>(timeline, { id, first: 1 })).workOrder).toBeNull();
  });
});
