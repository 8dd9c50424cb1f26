import { RequestClassified, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { RunAutomaticDispatch } from './automatic-dispatch/run-automatic-dispatch';
import { WarnOverdueParticipants } from './collaboration/warn-overdue-participants';
import { startDispatch } from './dispatch.fixture';
import { firstDifference } from './work-orders/domain/ranking';
import { shippedWeights } from './work-orders/domain/work-order.fixture';
import { RequeueStranded } from './work-orders/requeue-stranded';

interface Answer {
  readonly [field: string]: Answer;
}

const readOrder = `query ($id: ID) { workOrder(id: $id) {
  id version status awaitsPerson requeuedBecause effortHours assignee { id name } requiredSkills { skill { id } minimumLevel certificateRequired } skillsOverride { reason by }
  clocks { kind state } decisions { engineer { id name } how by note endedBecause weightsVersion snapshot }
  assignmentNotice { subject background priority customerName customerLevel desiredBy note }
  collaboration { name department duty contact lead state overdue }
  suggestedEngineers(first: 50) { rank score rankOtherwise weightsVersion engineer { name } passed failed { rule message remedy } parts { name value weight reason } }
} }`;
const ofRequest = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServiceRequest { workOrder { id version } } } }';
const run = (name: string, fields: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields} ... on InvalidInput { fields { path message } } ... on UserError { message } } }`;
const order = 'workOrder { id version status assignee { name } }';
const refusals = '... on EngineerUnavailable { failed { rule remedy } } ... on StaleWorkOrder { first { by how engineer { name } } workOrder { version } }';
const mutations = {
  register: run('registerEngineer', '... on RegisterEngineerPayload { engineer { id } }'),
  status: run('setEngineerStatus', '... on SetEngineerStatusPayload { engineer { status availability } }'),
  absence: run('recordAbsence', '... on RecordAbsencePayload { engineer { availability } }'),
  skill: run('defineSkill', '... on DefineSkillPayload { skill { id path parent { id } } }'),
  team: run('dedicateTeam', '... on DedicateTeamPayload { team { name leader { name } keyCustomerIds } } ... on LeaderTooNew { years }'),
  assign: run('assignWorkOrder', `... on AssignWorkOrderPayload { ${order} } ${refusals}`),
  decline: run('declineAssignment', '... on DeclineAssignmentPayload { workOrder { status } }'),
  handOver: run('handOverWorkOrder', `... on HandOverWorkOrderPayload { ${order} } ${refusals}`),
  override: run('overrideRequiredSkills', '... on OverrideRequiredSkillsPayload { workOrder { version requiredSkills { minimumLevel } } }'),
  visit: run('planVisit', '... on PlanVisitPayload { workOrder { visit { region by } } }'),
  rule: run('setSkillRule', '... on SetSkillRulePayload { rule { id } }'),
  removeRule: 'mutation ($input: RemoveSkillRuleInput!) { removeSkillRule(input: $input) { __typename ... on RemoveSkillRulePayload { removed } } }',
  weights: run('changeDispatchWeights', '... on ChangeDispatchWeightsPayload { weights { version } }'),
  propose: run('proposeAssignments', '... on ProposeAssignmentsPayload { plan { id totalCost items { workOrder { id } engineer { name } score cost } leftOver { id } } }'),
  approve: run('approveAssignmentPlan', '... on ApproveAssignmentPlanPayload { outcomes { workOrder { id status } engineer { name } assigned refusal } }'),
  mode: run('setDispatchMode', '... on SetDispatchModePayload { queue { id mode margin } }'),
  participant: run('addParticipant', '... on AddParticipantPayload { participant { id overdue } }'),
  participation: run('updateParticipation', '... on UpdateParticipationPayload { participant { state overdue } }'),
  importMatrix: run('importSkillMatrix', '... on ImportSkillMatrixPayload { rows changedEngineers }'),
};

describe('dispatching', () => {
  let dispatch: RunningService;
  let desk: GraphClient;
  let lead: GraphClient;
  let wang: GraphClient;
  let count = 0;
  const ids: Record<string, string> = {};

  const act = async (client: GraphClient, mutation: string, input: object): Promise<Answer> => Object.values(await client.get<Answer>(mutation, { input }))[0] as Answer;
  const read = async (id: unknown, client = desk): Promise<Answer> => (await client.get<Answer>(readOrder, { id }))['workOrder'] as Answer;
  const opened = async (category: string | null, more: object = {}): Promise<Answer> => {
    const serviceRequestId = `r${(count += 1)}`;
    const data = {
      serviceRequestId, reference: `SR-${count}`, language: 'zh' as const, channel: 'PHONE' as const, subject: '磁盘报警', description: '阵列中一块磁盘报警', priority: 'P2' as const,
      customerId: 'c1', customerName: '华北精密', customerLevel: 'KEY' as const, missingInformation: [], submittedAt: dispatch.clock.now().toISOString(), desiredBy: '2026-11-25T00:00:00.000Z', ...more,
    };
    const classified = messageOf(RequestClassified, serviceRequestId, {
      serviceRequestId, category: { id: category ?? '', path: [] }, confidence: 0.97, applied: true, alternatives: [],
      requestType: { value: 'FAULT', confidence: 0.9, applied: true }, modelVersion: 'test', classifiedAt: '2026-11-24T01:30:01.000Z',
    });
    await dispatch.deliver(messageOf(ServiceRequestSubmitted, serviceRequestId, data), ...(category === null ? [] : [classified]));
    const { _entities } = await desk.get<{ _entities: Answer[] }>(ofRequest, { r: [{ __typename: 'ServiceRequest', id: serviceRequestId }] });
    return _entities[0]?.['workOrder'] as Answer;
  };
  const register = async (accountId: string, name: string, grade: string, skills: object[], more: object = {}): Promise<void> => {
    const answer = await act(lead, mutations.register, { accountId, name, grade, team: '一组', languages: ['zh'], skills, ...more });
    ids[name] = String((answer['engineer'] as Answer)['id']);
  };
  const names = (suggestions: Answer | undefined) => (suggestions as unknown as { engineer: { name: string } }[]).map(({ engineer }) => engineer.name);

  beforeAll(async () => {
    dispatch = await startDispatch();
    desk = await dispatch.as({ roles: ['dispatcher'], id: 'desk-1', name: '李调度' });
    lead = await dispatch.as({ roles: ['supervisor'], id: 'lead-1', name: '赵主管' });
    await act(lead, mutations.skill, { id: 'server/hardware', nameZh: '服务器硬件', nameEn: 'Server hardware' });
    await register('acc-1', '王磊', 'SENIOR', [{ skillId: 'server', level: 4, certifiedUntil: '2026-12-20' }, { skillId: 'database', level: 3 }], { experiencedSince: '2019-05-01', moreTeams: ['专属组'] });
    await register('acc-2', '陈晓', 'EXPERT', [{ skillId: 'server/hardware', level: 5 }], { experiencedSince: '2024-01-01', regions: [{ region: '华东', minutes: 90 }] });
    await register('acc-3', '刘洋', 'JUNIOR', [{ skillId: 'printer', level: 2 }], { shift: [{ weekday: 'tue', from: '13:00', to: '20:00' }] });
    wang = await dispatch.as({ roles: ['engineer'], id: 'acc-1' });
  });
  afterAll(() => dispatch?.stop());

  it('keeps skills as a tree, and refuses a skill without its parent', async () => {
    expect(await act(lead, mutations.skill, { id: 'server/hardware/disk', nameZh: '磁盘', nameEn: 'Disks' })).toMatchObject({ skill: { path: ['Servers', 'Server hardware', 'Disks'], parent: { id: 'server/hardware' } } });
    expect(await act(lead, mutations.skill, { id: 'nothing/below', nameZh: 'x', nameEn: 'x' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['id'] }] });
    expect(await act(desk, mutations.skill, { id: 'x', nameZh: 'x', nameEn: 'x' })).toMatchObject({ __typename: 'Forbidden' });
  });

  it('tells for everybody what speaks for them, which rules they pass, and what would change the others', async () => {
    const { id } = await opened('server/hardware/disk', { priority: 'P1', responseLevel: 'YELLOW' });
    const { suggestedEngineers, requiredSkills, effortHours } = await read(id);
    expect(requiredSkills).toMatchObject([{ skill: { id: 'server/hardware/disk' }, minimumLevel: 3, certificateRequired: false }]);
    expect(effortHours).toBe(2);
    expect(names(suggestedEngineers)).toEqual(['陈晓', '王磊', '刘洋']);
    const [best, , last] = suggestedEngineers as unknown as Answer[];
    expect(best).toMatchObject({ rank: 1, rankOtherwise: null, weightsVersion: 1, failed: [] });
    const rules = (list: Answer | undefined) => (list as unknown as { rule: string }[]).map(({ rule }) => rule);
    expect(rules(last?.['failed'])).toEqual(['AVAILABILITY', 'RESPONSE_LEVEL', 'SKILLS']);
    expect(last).toMatchObject({ rankOtherwise: 3, failed: [{ message: 'off shift' }, { remedy: 'the grade senior, or a blue response' }, { remedy: 'server/hardware/disk from level 0 to 3' }] });
    expect(last?.['passed']).toEqual(['CAPACITY', 'NOT_DECLINED', 'CERTIFICATES', 'DEDICATED_TEAM', 'REGION']);
    for (const { score, parts } of suggestedEngineers as unknown as { score: number; parts: { value: number; weight: number }[] }[]) {
      expect(parts.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score, 3);
      expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    }
  });

  it('tells the second dispatcher who was first, and gives the order once', async () => {
    const { id, version } = await opened('server/hardware');
    const other = await dispatch.as({ roles: ['dispatcher'], id: 'desk-2', name: 'Second Desk' });
    const answers = await Promise.all([
      act(desk, mutations.assign, { workOrderId: id, engineerId: ids['王磊'], expectedVersion: version }),
      act(other, mutations.assign, { workOrderId: id, engineerId: ids['陈晓'], expectedVersion: version }),
    ]);
    const stale = answers.find(({ __typename }) => String(__typename) === 'StaleWorkOrder');
    const first = answers.findIndex(({ __typename }) => String(__typename) === 'AssignWorkOrderPayload');
    expect(stale).toMatchObject({ first: { by: ['李调度', 'Second Desk'][first], engineer: { name: ['王磊', '陈晓'][first] } }, message: expect.stringContaining(['李调度', 'Second Desk'][first] ?? '?') });
    expect((await read(id))['decisions']).toHaveLength(1);
  });

  it('keeps with each decision what it was made from, and replays to the same ranking', async () => {
    const { id, version } = await opened('server');
    await act(desk, mutations.assign, { workOrderId: id, engineerId: ids['王磊'], expectedVersion: version });
    await act(lead, mutations.weights, { note: '更看重语言', weights: [{ part: 'skill', weight: 0.5 }, { part: 'language', weight: 0.5 }] });
    const [decision] = (await read(id))['decisions'] as unknown as { snapshot: string; weightsVersion: number; how: string; by: string }[];
    expect(decision).toMatchObject({ how: 'MANUAL', by: '李调度', weightsVersion: 1 });
    const { snapshot, outcome } = JSON.parse(decision?.snapshot ?? '');
    expect(outcome).toHaveLength(3);
    expect(firstDifference(snapshot, outcome)).toBeNull();
    const { dispatchWeights } = await desk.get<{ dispatchWeights: { weights: { part: keyof typeof shippedWeights.values; weight: number }[] } }>('{ dispatchWeights(version: 1) { weights { part weight } } }');
    expect(Object.fromEntries(dispatchWeights.weights.map(({ part, weight }) => [part, weight]))).toEqual(shippedWeights.values);
    expect((await desk.get<Answer>('{ dispatchWeights { version weights { part weight } } }'))['dispatchWeights']).toMatchObject({ version: 2 });
    expect(await act(lead, mutations.weights, { note: 'x', weights: [{ part: 'skill', weight: 0.9 }] })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await act(desk, mutations.weights, { note: 'x', weights: [] })).toMatchObject({ __typename: 'Forbidden' });
  });

  it('sends a notice with background, priority and expectation, and a note when the order is handed over', async () => {
    const { id, version } = await opened('server');
    const given = await act(desk, mutations.assign, { workOrderId: id, engineerId: ids['王磊'], expectedVersion: version });
    expect((await read(id, wang))['assignmentNotice']).toMatchObject({
      subject: '磁盘报警', background: '阵列中一块磁盘报警', priority: 'P2', customerName: '华北精密', customerLevel: 'KEY', desiredBy: '2026-11-25T00:00:00.000Z', note: null,
    });
    const now = (given['workOrder'] as Answer)['version'];
    expect(await act(wang, mutations.handOver, { workOrderId: id, toEngineerId: ids['刘洋'], note: '请接手', expectedVersion: now })).toMatchObject({ __typename: 'SkillsMissing' });
    expect(await act(wang, mutations.handOver, { workOrderId: id, toEngineerId: ids['陈晓'], note: ' ', expectedVersion: now })).toMatchObject({ __typename: 'InvalidInput' });
    const chen = await dispatch.as({ roles: ['engineer'], id: 'acc-2' });
    expect(await act(chen, mutations.handOver, { workOrderId: id, toEngineerId: ids['陈晓'], note: '我来', expectedVersion: now })).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(wang, mutations.handOver, { workOrderId: id, toEngineerId: ids['陈晓'], note: '备件已到库房', expectedVersion: now })).toMatchObject({ workOrder: { assignee: { name: '陈晓' } } });
    expect(await read(id)).toMatchObject({ assignmentNotice: { note: '备件已到库房' }, decisions: [{ how: 'MANUAL', endedBecause: 'HANDED_OVER' }, { how: 'HANDOVER', note: '备件已到库房', endedBecause: null }] });
    const customer = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    expect(await read(id, customer)).toMatchObject({ decisions: [], assignmentNotice: null, collaboration: [] });
  });

  it('asks what an editable mapping says, and what a person says against it', async () => {
    const { id } = await opened('server/hardware');
    const { rule } = await act(lead, mutations.rule, { categoryId: 'server', skillId: 'server', minimumLevel: 4, certificateRequired: true, effortHours: 3 });
    const followed = await read(id);
    expect(followed).toMatchObject({ requiredSkills: [{ skill: { id: 'server' }, minimumLevel: 4, certificateRequired: true }], effortHours: 3 });
    const failed = (followed['suggestedEngineers'] as unknown as { engineer: { name: string }; failed: { rule: string }[] }[]).find(({ engineer }) => engineer.name === '陈晓')?.failed;
    expect(failed?.map(({ rule: broken }) => broken)).toContain('CERTIFICATES');
    expect(await act(desk, mutations.override, { workOrderId: id, requirements: [{ skillId: 'database', minimumLevel: 2 }], reason: '', expectedVersion: followed['version'] })).toMatchObject({ __typename: 'InvalidInput' });
    await act(desk, mutations.override, { workOrderId: id, requirements: [{ skillId: 'database', minimumLevel: 2 }], reason: '实为数据库故障', expectedVersion: followed['version'] });
    expect(await read(id)).toMatchObject({ requiredSkills: [{ skill: { id: 'database' }, minimumLevel: 2 }], skillsOverride: { reason: '实为数据库故障', by: '李调度' } });
    expect(await act(lead, mutations.removeRule, { id: (rule as Answer)['id'] })).toMatchObject({ removed: true });
    expect((await read(id))['requiredSkills']).toMatchObject([{ skill: { id: 'database' } }]);
  });

  it('sends nobody who does not cover the region, or cannot be there in time', async () => {
    const { id } = await opened('server/hardware');
    await act(desk, mutations.visit, { workOrderId: id, region: '华东', arriveBy: '2026-11-24T02:30:00Z' });
    const rules = async () => ((await read(id))['suggestedEngineers'] as unknown as { engineer: { name: string }; failed: { rule: string; remedy: string }[] }[]).find(({ engineer }) => engineer.name === '陈晓')?.failed;
    expect(await rules()).toEqual([expect.objectContaining({ rule: 'REGION', remedy: '30 more minutes to arrive' })]);
    await act(desk, mutations.visit, { workOrderId: id, region: '西北' });
    expect(await rules()).toEqual([expect.objectContaining({ rule: 'REGION', remedy: '西北 among the regions covered' })]);
    await act(desk, mutations.visit, { workOrderId: id });
    expect(await rules()).toEqual([]);
  });

  it('keeps a key account to its dedicated team, led by somebody with five years', async () => {
    expect(await act(lead, mutations.team, { team: '一组', leaderId: ids['陈晓'], customerIds: ['c9'] })).toMatchObject({ __typename: 'LeaderTooNew', years: 2 });
    expect(await act(lead, mutations.team, { team: '专属组', leaderId: ids['王磊'], customerIds: ['c9'] })).toMatchObject({ team: { name: '专属组', leader: { name: '王磊' }, keyCustomerIds: ['c9'] } });
    const { id, version } = await opened('server', { customerId: 'c9' });
    expect(await act(desk, mutations.assign, { workOrderId: id, engineerId: ids['陈晓'], expectedVersion: version })).toMatchObject({ __typename: 'EngineerUnavailable', failed: [{ rule: 'DEDICATED_TEAM', remedy: 'membership in 专属组' }] });
    expect(await act(desk, mutations.assign, { workOrderId: id, engineerId: ids['王磊'], expectedVersion: version })).toMatchObject({ __typename: 'AssignWorkOrderPayload' });
  });

  it('puts work of somebody who goes offline back into the queue with the reason, and its clocks run on', async () => {
    const { id, version } = await opened('server');
    await act(desk, mutations.assign, { workOrderId: id, engineerId: ids['王磊'], expectedVersion: version });
    expect(await act(wang, mutations.status, { status: 'OFFLINE' })).toMatchObject({ engineer: { status: 'OFFLINE', availability: 'OFFLINE' } });
    expect(await act(wang, mutations.status, { engineerId: ids['陈晓'], status: 'OFFLINE' })).toMatchObject({ __typename: 'Forbidden' });
    expect(await dispatch.app.get(RequeueStranded, { strict: false }).execute()).toBeGreaterThan(0);
    expect(await read(id)).toMatchObject({ status: 'OPEN', assignee: null, requeuedBecause: 'OFFLINE', clocks: [{ state: 'RUNNING' }, { state: 'MET' }, { state: 'RUNNING' }], decisions: [{ endedBecause: 'OFFLINE' }] });
    expect((await dispatch.published('dispatch.WorkOrderRequeued')).find(({ workOrderId }) => workOrderId === String(id))).toMatchObject({ reason: 'OFFLINE', engineerId: ids['王磊'] });
    expect(await dispatch.app.get(RequeueStranded, { strict: false }).execute()).toBe(0);
    await act(wang, mutations.status, { status: 'ONLINE' });
  });

  it('assigns by itself in queues that say so, the best when it is clear, and leaves the rest to people', async () => {
    await register('acc-5', '孙婷', 'SENIOR', [{ skillId: 'network', level: 5 }]);
    await register('acc-6', '周敏', 'SENIOR', [{ skillId: 'network', level: 2 }]);
    const automatic = dispatch.app.get(RunAutomaticDispatch, { strict: false });
    const { id } = await opened('network');
    expect(await automatic.execute()).toBe(0);
    expect(await act(lead, mutations.mode, { queueId: 'network', mode: 'ASSIGN', margin: 0.9 })).toMatchObject({ queue: { mode: 'ASSIGN', margin: 0.9 } });
    expect(await automatic.execute()).toBe(0);
    await act(lead, mutations.mode, { queueId: 'network', mode: 'ASSIGN', margin: 0.05 });
    expect(await automatic.execute()).toBe(1);
    expect(await read(id)).toMatchObject({ assignee: { name: '孙婷' }, decisions: [{ how: 'AUTOMATIC', by: 'automatic' }] });
    const sun = await dispatch.as({ roles: ['engineer'], id: 'acc-5' });
    await act(sun, mutations.decline, { workOrderId: id, reason: '在外地' });
    expect(await automatic.execute()).toBe(1);
    expect(await read(id)).toMatchObject({ assignee: { name: '周敏' }, awaitsPerson: false });
    const zhou = await dispatch.as({ roles: ['engineer'], id: 'acc-6' });
    const requeue = dispatch.app.get(RequeueStranded, { strict: false });
    for (let nth = 0; nth < 2; nth += 1) {
      await act(zhou, mutations.status, { status: 'OFFLINE' });
      await requeue.execute();
      await act(zhou, mutations.status, { status: 'ONLINE' });
      expect(await automatic.execute()).toBe(1);
    }
    await act(zhou, mutations.status, { status: 'OFFLINE' });
    await requeue.execute();
    await act(zhou, mutations.status, { status: 'ONLINE' });
    expect(await automatic.execute()).toBe(0);
    expect(await read(id)).toMatchObject({ status: 'OPEN', awaitsPerson: true });
    await act(lead, mutations.mode, { queueId: 'network', mode: 'SUGGEST' });
  });

  it('plans the whole queue, and assigns what is approved of it', async () => {
    await dispatch.dataSource.query("update work_orders set status = 'CANCELLED'");
    await register('acc-7', '林芳', 'SENIOR', [{ skillId: 'account', level: 4 }], { capacity: 2 });
    const queue = [];
    for (const minute of [0, 1, 2]) {
      dispatch.clock.set(`2026-11-24T01:4${minute}:00Z`);
      queue.push(await opened('account'));
    }
    dispatch.clock.set('2026-11-24T01:50:00Z');
    const urgent = await opened('account', { priority: 'P1' });
    const { plan } = await act(desk, mutations.propose, {});
    const proposed = (plan as Answer)['items'] as unknown as { workOrder: { id: string }; engineer: { name: string } }[];
    expect(proposed.map(({ workOrder }) => workOrder.id)).toEqual([urgent['id'], queue[0]?.['id']]);
    expect((plan as Answer)['leftOver']).toEqual([{ id: queue[1]?.['id'] }, { id: queue[2]?.['id'] }]);
    expect(await act(desk, mutations.approve, { planId: (plan as Answer)['id'], workOrderIds: [queue[2]?.['id']] })).toMatchObject({ __typename: 'InvalidInput' });
    await act(desk, mutations.visit, { workOrderId: queue[0]?.['id'] });
    const outcome = await act(desk, mutations.approve, { planId: (plan as Answer)['id'] });
    expect(outcome['outcomes']).toMatchObject([{ assigned: true, refusal: null, workOrder: { status: 'ASSIGNED' } }, { assigned: false, refusal: expect.stringContaining('Somebody changed the order'), workOrder: { status: 'OPEN' } }]);
    expect((await read(urgent['id']))['decisions']).toMatchObject([{ how: 'PLAN' }]);
    dispatch.clock.set('2026-11-24T01:30:00Z');
  });

  it('never gives an engineer more than their capacity, however many dispatchers assign at once', async () => {
    await register('acc-8', '何静', 'SENIOR', [{ skillId: 'business-system', level: 4 }], { capacity: 3 });
    const orders = [];
    for (let nth = 0; nth < 6; nth += 1) orders.push(await opened('business-system'));
    const answers = await Promise.all(orders.map(({ id, version }) => act(desk, mutations.assign, { workOrderId: id, engineerId: ids['何静'], expectedVersion: version })));
    expect(answers.filter(({ __typename }) => String(__typename) === 'AssignWorkOrderPayload')).toHaveLength(3);
    expect(answers.filter((answer) => JSON.stringify(answer).includes('CAPACITY'))).toHaveLength(3);
  });

  it('keeps a collaboration list and warns of overdue parts once', async () => {
    const { id } = await opened('server');
    const part = { workOrderId: id, name: '周敏', department: '采购部', duty: '备件到货', contact: '内线 8021', dueAt: '2026-11-24T02:00:00Z' };
    const { participant } = await act(desk, mutations.participant, part);
    await act(wang, mutations.participant, { ...part, name: '李雷', duty: '对客户负总责', lead: true, dueAt: '2026-11-25T02:00:00Z' });
    await act(wang, mutations.participant, { ...part, name: '韩梅', duty: '接替', lead: true, dueAt: '2026-11-26T02:00:00Z' });
    expect(await act(desk, mutations.participant, { ...part, duty: '' })).toMatchObject({ __typename: 'InvalidInput' });
    dispatch.clock.set('2026-11-24T02:00:01Z');
    const warn = dispatch.app.get(WarnOverdueParticipants, { strict: false });
    expect(await Promise.all([warn.execute(), warn.execute()])).toEqual(expect.arrayContaining([0, 1]));
    expect(await dispatch.published('dispatch.CollaborationOverdue')).toMatchObject([{ workOrderId: id, department: '采购部', dueAt: '2026-11-24T02:00:00.000Z' }]);
    expect((await read(id))['collaboration']).toMatchObject([{ name: '周敏', overdue: true, lead: false }, { name: '李雷', lead: false }, { name: '韩梅', lead: true, overdue: false }]);
    expect(await act(desk, mutations.participation, { participantId: (participant as Answer)['id'], state: 'DONE' })).toMatchObject({ participant: { state: 'DONE', overdue: false } });
    dispatch.clock.set('2026-11-24T01:30:00Z');
  });

  it('shows the matrix with its gaps, and takes it back as it gave it', async () => {
    const { skillMatrix } = await desk.get<{ skillMatrix: Answer }>('{ skillMatrix { skills { id } rows { engineer { name } cells { skill { id } level certifiedUntil } } thin { skill { id } holders { name } } expiring { engineer { name } certifiedUntil } grades { grade count share within } } }');
    expect(skillMatrix['expiring']).toEqual([{ engineer: { name: '王磊' }, certifiedUntil: '2026-12-20' }]);
    const thin = skillMatrix['thin'] as unknown as { skill: { id: string }; holders: { name: string }[] }[];
    expect(thin.find(({ skill }) => skill.id === 'printer')?.holders).toEqual([{ name: '刘洋' }]);
    expect(thin.some(({ skill }) => skill.id === 'server')).toBe(false);
    const { skillMatrixCsv } = await desk.get<{ skillMatrixCsv: string }>('{ skillMatrixCsv }');
    expect(await act(lead, mutations.importMatrix, { csv: skillMatrixCsv })).toMatchObject({ changedEngineers: 0 });
    const row = `${ids['刘洋']},,server,3,2027-01-01,`;
    expect(await act(lead, mutations.importMatrix, { csv: `${skillMatrixCsv}${row}\n` })).toMatchObject({ changedEngineers: 1 });
    expect(await act(lead, mutations.importMatrix, { csv: `${skillMatrixCsv}${ids['刘洋']},,server,9,,\nnobody,,server,1,,\n` })).toMatchObject({ __typename: 'InvalidInput', fields: [{ message: expect.stringContaining('0 to 5') }, { message: expect.stringContaining('no such engineer') }] });
    const after = await desk.get<{ skillMatrix: { rows: { engineer: { name: string }; cells: { skill: { id: string }; level: number }[] }[] } }>('{ skillMatrix(below: "server") { rows { engineer { name } cells { skill { id } level } } } }');
    expect(after.skillMatrix.rows.find(({ engineer }) => engineer.name === '刘洋')?.cells).toEqual([{ skill: { id: 'server' }, level: 3 }]);
  });

  it('compares shifts with the demand of the same hour of the week', async () => {
    dispatch.clock.set('2026-11-24T03:00:00Z');
    const { staffing } = await desk.get<{ staffing: Answer }>('{ staffing(day: "2026-12-01") { peak { hour onShift forecastOrders demandHours redundancy } short missing warning hours { hour onShift } } }');
    expect(staffing).toMatchObject({ peak: { hour: 9 }, short: true, warning: expect.stringContaining('more people are needed') });
    const hours = staffing['hours'] as unknown as { hour: number; onShift: number }[];
    expect((hours[14]?.onShift ?? 0) - (hours[9]?.onShift ?? 0)).toBe(1);
    const { staffing: sunday } = await desk.get<{ staffing: Answer }>('{ staffing(day: "2026-11-29") { peak { hour } short warning } }');
    expect(sunday).toEqual({ peak: null, short: false, warning: null });
  });
});
