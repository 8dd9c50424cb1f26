import { ClassificationCorrected, InformationProvided, RequestClassified, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startDispatch } from './dispatch.fixture';
import { NoticeBreaches } from './service-levels/notice-breaches';

interface Answer {
  readonly [field: string]: Answer;
}

const readOrder = `query ($id: ID, $reference: String) { workOrder(id: $id, reference: $reference) {
  id reference version status priority requiredSkills { skill { id name } minimumLevel } assignee { id name team openWorkOrders } serviceRequest { id } startAt
  clocks { kind state startedAt dueAt usedSeconds remainingSeconds explanation } steps { action temporary hours engineer { name } }
  suggestedEngineers(first: 5) { rank score engineer { id name } refusals parts { name value weight reason } }
  delivery { id reference result signedBy criteria { text passed } }
} }`;
const ofRequest = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServiceRequest { workOrder { id reference version priority requiredSkills { minimumLevel } } } } }';
const run = (name: string, fields: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields} ... on InvalidInput { fields { path message } } ... on UserError { message } } }`;
const assign = run('assignWorkOrder', '... on AssignWorkOrderPayload { workOrder { status version assignee { name } } } ... on StaleWorkOrder { workOrder { version } } ... on SkillsMissing { missing { skill { name } minimumLevel } } ... on EngineerUnavailable { engineer { name } }');
const accept = run('acceptAssignment', '... on AcceptAssignmentPayload { workOrder { status } }');
const decline = run('declineAssignment', '... on DeclineAssignmentPayload { workOrder { status assignee { id } } }');
const log = run('logWorkStep', '... on LogWorkStepPayload { workOrder { steps { action } } }');
const submit = run('submitDelivery', '... on SubmitDeliveryPayload { delivery { id reference result } } ... on VagueResult { phrases }');
const sign = run('signDelivery', '... on SignDeliveryPayload { delivery { result signedBy criteria { passed } } } ... on DeliveryNotPending { result }');
const reject = run('rejectDelivery', '... on RejectDeliveryPayload { workOrder { status clocks { kind state } } }');

describe('a work order', () => {
  let dispatch: RunningService;
  let desk: GraphClient;
  let zhang: GraphClient;
  let carter: GraphClient;
  const engineers: Record<string, string> = {};
  let count = 0;

  const request = (more: object = {}) => ({
    serviceRequestId: `r${(count += 1)}`, reference: `SR-${count}`, language: 'zh' as const, channel: 'PHONE' as const, subject: '服务器宕机', description: '机房服务器宕机',
    priority: 'P1' as const, customerId: 'c1', customerName: '华北精密', customerLevel: 'KEY' as const, missingInformation: [], submittedAt: dispatch.clock.now().toISOString(), ...more,
  });
  const classified = (serviceRequestId: string, id: string, applied = true) =>
    messageOf(RequestClassified, serviceRequestId, {
      serviceRequestId, category: { id, path: id.split('/') }, confidence: 0.97, applied, alternatives: [],
      requestType: { value: 'FAULT', confidence: 0.9, applied }, modelVersion: 'test', classifiedAt: '2026-11-24T01:30:01.000Z',
    });
  const opened = async (more: object = {}, category = 'server/hardware/disk'): Promise<Answer> => {
    const data = request(more);
    await dispatch.deliver(messageOf(ServiceRequestSubmitted, data.serviceRequestId, data), classified(data.serviceRequestId, category));
    return orderOf(data.serviceRequestId);
  };
  const orderOf = async (id: string): Promise<Answer> => {
    const { _entities } = await desk.get<{ _entities: Answer[] }>(ofRequest, { r: [{ __typename: 'ServiceRequest', id }] });
    return _entities[0]?.['workOrder'] as Answer;
  };
  const read = async (id: unknown, client = desk): Promise<Answer> => (await client.get<Answer>(readOrder, { id }))['workOrder'] as Answer;
  const act = async (client: GraphClient, mutation: string, input: object): Promise<Answer> => Object.values(await client.get<Answer>(mutation, { input }))[0] as Answer;

  beforeAll(async () => {
    dispatch = await startDispatch();
    desk = await dispatch.as({ roles: ['supervisor'] });
    const register = run('registerEngineer', '... on RegisterEngineerPayload { engineer { id } }');
    for (const [accountId, name, grade, level, languages] of [['acc-1', '张建国', 'EXPERT', 5, ['zh']], ['acc-2', 'James Carter', 'SENIOR', 4, ['en']], ['acc-3', '刘洋', 'JUNIOR', 1, ['zh']]] as const) {
      const answer = await act(desk, register, { accountId, name, grade, team: '基础设施组', languages, skills: [{ skillId: 'server', level }] });
      engineers[name] = String((answer['engineer'] as Answer)['id']);
    }
    zhang = await dispatch.as({ roles: ['engineer'], id: 'acc-1' }, 'zh');
    carter = await dispatch.as({ roles: ['engineer'], id: 'acc-2' });
  });
  afterAll(() => dispatch?.stop());

  it('is opened at once with clocks and ranked engineers who say why', async () => {
    const order = await read((await opened())['id']);
    expect(order).toMatchObject({ reference: 'IR-20261124-001', status: 'OPEN', requiredSkills: [{ skill: { id: 'server', name: 'Servers' }, minimumLevel: 3 }], serviceRequest: { id: 'r1' } });
    expect(order['clocks']).toMatchObject([
      { kind: 'FIRST_RESPONSE', state: 'RUNNING', dueAt: '2026-11-24T03:30:00.000Z', remainingSeconds: 7_200 },
      { kind: 'REGISTRATION', state: 'MET' },
      { kind: 'RESOLUTION', state: 'RUNNING', dueAt: '2026-11-24T05:30:00.000Z' },
    ]);
    expect(order['suggestedEngineers']).toMatchObject([
      { rank: 1, engineer: { name: '张建国' }, refusals: [] },
      { rank: 2, engineer: { name: 'James Carter' }, refusals: [] },
      { rank: 3, engineer: { name: '刘洋' }, refusals: ['skill missing: server ≥ 3'] },
    ]);
    const suggestions = order['suggestedEngineers'] as unknown as { score: number; parts: { value: number; weight: number; reason: string }[] }[];
    for (const { score, parts } of suggestions) expect(parts.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(score, 3);
    expect(suggestions[0]?.parts.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['level 5 of 5 in Servers', '0 open orders of at most 8', 'expert engineer', 'speaks Chinese']));
  });

  it('is opened once, and takes over a category that came first', async () => {
    const data = request();
    const submitted = messageOf(ServiceRequestSubmitted, data.serviceRequestId, data);
    await dispatch.deliver(classified(data.serviceRequestId, 'printer/output/jam'));
    await dispatch.deliver(submitted, submitted, messageOf(ServiceRequestSubmitted, data.serviceRequestId, data));
    const { id } = await orderOf(data.serviceRequestId);
    expect((await read(id))['requiredSkills']).toMatchObject([{ skill: { id: 'printer' } }]);
    const rows: { n: number }[] = await dispatch.dataSource.query('select count(*)::int n from work_orders where service_request_id = $1', [data.serviceRequestId]);
    expect(rows[0]?.n).toBe(1);
    await dispatch.deliver(messageOf(ClassificationCorrected, data.serviceRequestId, { serviceRequestId: data.serviceRequestId, category: { id: 'server', path: ['server'] }, correctedBy: 'x', correctedAt: '2026-11-24T01:31:00.000Z' }));
    expect((await read(id))['requiredSkills']).toMatchObject([{ skill: { id: 'server' } }]);
  });

  it('goes from assignment to signature, and its clocks follow', async () => {
    const { id, version } = await opened();
    expect(await act(desk, assign, { workOrderId: id, engineerId: engineers['刘洋'], expectedVersion: version })).toMatchObject({ __typename: 'SkillsMissing', missing: [{ skill: { name: 'Servers' }, minimumLevel: 3 }] });
    expect(await act(desk, assign, { workOrderId: id, engineerId: engineers['张建国'], expectedVersion: 0 })).toMatchObject({ __typename: 'StaleWorkOrder', workOrder: { version } });
    expect(await act(desk, assign, { workOrderId: id, engineerId: engineers['张建国'], expectedVersion: version })).toMatchObject({ workOrder: { status: 'ASSIGNED', assignee: { name: '张建国' } } });
    expect(await act(carter, accept, { workOrderId: id, startAt: '2026-11-24T02:00:00Z' })).toMatchObject({ __typename: 'NotAssignedToYou' });
    expect(await act(zhang, decline, { workOrderId: id, reason: '正在另一现场' })).toMatchObject({ workOrder: { status: 'OPEN', assignee: null } });
    const reopened = await read(id);
    expect(await act(desk, assign, { workOrderId: id, engineerId: engineers['张建国'], expectedVersion: reopened['version'] })).toMatchObject({ __typename: 'EngineerUnavailable', message: expect.stringContaining('declined') });
    await act(desk, assign, { workOrderId: id, engineerId: engineers['James Carter'], expectedVersion: reopened['version'] });
    dispatch.clock.set('2026-11-24T02:00:00Z');
    expect(await act(carter, accept, { workOrderId: id, startAt: '2026-11-24T02:00:00Z' })).toMatchObject({ workOrder: { status: 'IN_PROGRESS' } });
    expect(await act(carter, log, { workOrderId: id, action: 'Replaced disk 3, rebuild runs', hours: 1.5, at: '2026-11-24T02:00:00Z' })).toMatchObject({ workOrder: { steps: [{ action: 'Replaced disk 3, rebuild runs' }] } });

    dispatch.clock.set('2026-11-24T03:30:00Z');
    const handover = { workOrderId: id, deliverables: ['report'], criteria: ['rebuild finished', 'no errors for an hour'] };
    expect(await act(carter, submit, { ...handover, result: '已解决' })).toMatchObject({ __typename: 'VagueResult', phrases: ['已解决'] });
    const result = 'Replaced disk 3 in the array; the rebuild finished and the log shows no errors.';
    const first = await act(carter, submit, { ...handover, result });
    expect(first).toMatchObject({ delivery: { reference: 'SD-20261124-001', result: 'PENDING' } });
    dispatch.clock.set('2026-11-25T03:30:00Z');
    expect((await read(id))['clocks']).toMatchObject([{ kind: 'FIRST_RESPONSE', state: 'MET' }, { kind: 'REGISTRATION' }, { kind: 'RESOLUTION', state: 'PAUSED', usedSeconds: 7_200 }]);
    const customer = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    const stranger = await dispatch.as({ roles: ['customer'], customerId: 'c2' });
    const deliveryId = (first['delivery'] as Answer)['id'];
    expect(await act(stranger, sign, { deliveryId, signedBy: 'X' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await act(customer, reject, { deliveryId, unmet: ['nonsense'], demand: 'x' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['unmet'] }] });
    expect(await act(customer, reject, { deliveryId, unmet: ['no errors for an hour'], demand: 'Look at the event log' })).toMatchObject({ workOrder: { status: 'IN_PROGRESS' } });
    dispatch.clock.set('2026-11-25T04:30:00Z');
    const second = await act(carter, submit, { ...handover, result });
    dispatch.clock.set('2026-11-26T04:30:00Z');
    const again = (second['delivery'] as Answer)['id'];
    expect(await act(customer, sign, { deliveryId: again, signedBy: 'Li Ming' })).toMatchObject({ delivery: { result: 'PASSED', signedBy: 'Li Ming', criteria: [{ passed: true }, { passed: true }] } });
    expect(await act(customer, sign, { deliveryId: again, signedBy: 'Li Ming' })).toMatchObject({ __typename: 'DeliveryNotPending', result: 'PASSED' });
    expect(await read(id)).toMatchObject({ status: 'ACCEPTED', delivery: { signedBy: 'Li Ming' }, clocks: [{ state: 'MET' }, { kind: 'REGISTRATION' }, { kind: 'RESOLUTION', state: 'MET', usedSeconds: 10_800 }] });
    expect((await dispatch.published('dispatch.SlaClockMet')).map(({ kind }) => kind).filter((kind) => kind !== 'REGISTRATION')).toEqual(['FIRST_RESPONSE', 'RESOLUTION']);
    dispatch.clock.set('2026-11-24T01:30:00Z');
  });

  it('keeps the promise to be on site when the engineer reports the arrival, and only then', async () => {
    const arrive = run('reportArrival', '... on ReportArrivalPayload { workOrder { clocks { kind state } } }');
    const { id, version } = await opened({ responseLevel: 'RED' });
    expect(await act(zhang, arrive, { workOrderId: id })).toMatchObject({ __typename: 'NotAssignedToYou' });
    await act(desk, assign, { workOrderId: id, engineerId: engineers['张建国'], expectedVersion: version });
    const onSite = async () => ((await read(id))['clocks'] as unknown as { kind: string; state: string }[]).find(({ kind }) => kind === 'ON_SITE');
    expect(await onSite()).toMatchObject({ state: 'RUNNING' });
    expect(await act(carter, arrive, { workOrderId: id })).toMatchObject({ __typename: 'NotAssignedToYou' });
    expect(await act(zhang, arrive, { workOrderId: id })).toMatchObject({ __typename: 'ReportArrivalPayload' });
    expect(await onSite()).toMatchObject({ state: 'MET' });
    expect(await dispatch.published('dispatch.EngineerArrived')).toMatchObject([{ workOrderId: id, engineerId: engineers['张建国'] }]);
    expect(await act(desk, arrive, { workOrderId: id })).toMatchObject({ __typename: 'Forbidden' });
  });

  it('says a breach once, at the due instant, when the time is up', async () => {
    const { id } = await opened();
    dispatch.clock.set('2026-11-24T03:31:00Z');
    const noticing = dispatch.app.get(NoticeBreaches, { strict: false });
    const before = (await dispatch.published('dispatch.SlaClockBreached')).length;
    await Promise.all([noticing.execute(), noticing.execute()]);
    const breaches = (await dispatch.published('dispatch.SlaClockBreached')).slice(before).filter(({ workOrderId }) => workOrderId === id);
    expect(breaches).toMatchObject([{ kind: 'FIRST_RESPONSE', breachedAt: '2026-11-24T03:30:00.000Z', noticedAt: '2026-11-24T03:31:00.000Z' }]);
    expect((await read(id))['clocks']).toMatchObject([{ state: 'BREACHED' }, { state: 'MET' }, { state: 'RUNNING' }]);
    const risky = await desk.get<Answer>('{ workOrders(first: 50, filter: { atRisk: true }, orderBy: RISK) { totalCount edges { node { id } } } }');
    expect(JSON.stringify(risky)).toContain(String(id));
    dispatch.clock.set('2026-11-24T01:30:00Z');
  });

  it('takes over a new priority with its targets', async () => {
    const data = request({ priority: 'P3' });
    await dispatch.deliver(messageOf(ServiceRequestSubmitted, data.serviceRequestId, data), classified(data.serviceRequestId, 'server'));
    await dispatch.deliver(messageOf(InformationProvided, data.serviceRequestId, { ...data, priority: 'P1', responseLevel: 'RED' }));
    const order = await read((await orderOf(data.serviceRequestId))['id']);
    expect(order).toMatchObject({ priority: 'P1', requiredSkills: [{ minimumLevel: 4 }], clocks: [{ dueAt: '2026-11-24T01:35:00.000Z' }, { kind: 'ON_SITE' }, { kind: 'RCA_REPORT' }, { kind: 'REGISTRATION' }, { dueAt: '2026-11-24T05:30:00.000Z' }] });
  });

  it('is seen by its customer, not by another, and never says who could come', async () => {
    const { id } = await opened();
    const own = await dispatch.as({ roles: ['customer'], customerId: 'c1' });
    expect(await read(id, own)).toMatchObject({ status: 'OPEN', suggestedEngineers: [] });
    const stranger = await dispatch.as({ roles: ['customer'], customerId: 'c2' });
    expect(await read(id, stranger)).toBeNull();
    expect(await act(stranger, assign, { workOrderId: id, engineerId: 'x', expectedVersion: 1 })).toMatchObject({ __typename: 'Forbidden' });
    expect((await dispatch.nobody().ask(readOrder, { id })).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('pages by risk and by time without gap or double', async () => {
    const all: string[] = [];
    for (const orderBy of ['RISK', 'NEWEST', 'OLDEST']) {
      const seen: string[] = [];
      for (let after: unknown = null, more = true; more; ) {
        const { workOrders } = await desk.get<{ workOrders: { edges: { node: { reference: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
          'query ($after: String, $orderBy: WorkOrderOrder) { workOrders(first: 2, after: $after, orderBy: $orderBy) { edges { node { reference } } pageInfo { hasNextPage endCursor } } }', { after, orderBy });
        seen.push(...workOrders.edges.map(({ node }) => node.reference));
        ({ endCursor: after, hasNextPage: more } = workOrders.pageInfo);
      }
      all.push([...seen].sort().join());
      expect(new Set(seen).size).toBe(seen.length);
    }
    expect(new Set(all).size).toBe(1);
  });

  it('has nothing left to migrate', async () => {
    const sql = await dispatch.dataSource.driver.createSchemaBuilder().log();
    expect(sql.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
