import { ClassificationCorrected, NoticeGiven, ServiceRequestStatusChanged, SlaClockBreached, SlaClockWarned, WorkOrderAssigned, WorkOrderTouched } from '@deskgraph/contracts';
import { messageOf, type TestMessage } from '@deskgraph/testkit';
import { startGraph, type RunningGraph } from '../graph.fixture';
import { overSocket, overStream, type Message, type Subscribed, type Variables } from './live-client.fixture';

const at = '2026-11-25T02:00:00.000Z';
const idsOf = (id: string) => ({ workOrderId: id, serviceRequestId: `request-${id}` });
const assigned = (id: string): TestMessage => messageOf(WorkOrderAssigned, id, { ...idsOf(id), engineerId: 'e', teamId: 't', assignedBy: 'x', assignedAt: at });
const touched = (id: string): TestMessage => messageOf(WorkOrderTouched, id, { ...idsOf(id), what: 'VIEWERS', touchedAt: at });

const changed = 'subscription ($id: ID, $after: ID) { workOrderChanged(id: $id, after: $after) { cursor marker causes workOrder { id status } } }';
const queue = 'subscription ($filter: WorkOrderFilter, $after: ID) { queueChanged(filter: $filter, after: $after) { cursor marker workOrderId inQueue workOrder { id status } } }';

const payload = ({ data }: Message): Record<string, unknown> => Object.values(data ?? {})[0] ?? {};
const isPosition = (message: Message): boolean => payload(message)['marker'] === 'POSITION';
const about = (id: string) => (message: Message): boolean => Object(payload(message)['workOrder']).id === id;
const orders = ({ messages }: Subscribed): unknown[] => messages.filter((message) => payload(message)['marker'] === null).map((message) => Object(payload(message)['workOrder']).id);

describe('subscriptions', () => {
  let graph: RunningGraph;
  const open: Subscribed[] = [];

  beforeEach(async () => {
    graph = await startGraph({}, { pace: { everyMillis: 60, resyncMillis: 20, retryMillis: [10], mostPending: 20 } });
    for (const id of ['1', '2', '3']) graph.world.orders.set(id, { id, customerId: id === '3' ? 'c2' : 'c1', status: 'OPEN' });
  });
  afterEach(async () => {
    open.splice(0).forEach((subscription) => subscription.close());
    await graph?.stop();
  });

  const as = (wishes = {}) => graph.token({ roles: ['dispatcher'], ...wishes });
  const follow = async (query: string, variables: Variables = {}, { token, over = overSocket }: { token?: string; over?: typeof overSocket } = {}): Promise<Subscribed> => {
    const subscription = over(graph.origin, token ?? (await as()), query, variables);
    open.push(subscription);
    await subscription.until((message) => message.errors !== undefined || payload(message)['marker'] !== null);
    return subscription;
  };

  describe.each([['WebSocket', overSocket], ['server-sent events', overStream]])('over %s', (_, over) => {
    it('say where they are, then send what changes, as it is now', async () => {
      const subscription = await follow(changed, {}, { over });
      expect(payload(subscription.messages[0] ?? {})).toEqual({ cursor: expect.any(String), marker: 'POSITION', causes: [], workOrder: null });
      graph.world.orders.set('1', { id: '1', customerId: 'c1', status: 'ASSIGNED' });
      graph.publish(assigned('1'));
      expect(payload(await subscription.until(about('1')))).toEqual({ cursor: expect.any(String), marker: null, causes: ['WorkOrderAssigned'], workOrder: { id: '1', status: 'ASSIGNED' } });
    });

    it('send nothing a viewer may not see', async () => {
      const [staff, customer, device] = await Promise.all([
        follow(changed, {}, { over }),
        follow(changed, {}, { over, token: await as({ roles: ['customer'], customerId: 'c1' }) }),
        follow(changed, {}, { over, token: await as({ roles: ['device'], customerId: 'c1' }) }),
      ]);
      graph.publish(assigned('3'), assigned('1'), assigned('none'));
      await staff.until(about('3'));
      await customer.until(about('1'));
      graph.publish(assigned('2'));
      await Promise.all([staff.until(about('2')), customer.until(about('2'))]);
      expect([orders(staff), orders(customer), orders(device)]).toEqual([['3', '1', '2'], ['1', '2'], []]);
      expect(JSON.stringify([customer.messages, device.messages])).not.toContain('"3"');
    });

    it('send after a break what was missed, and not what was sent before', async () => {
      const before = await follow(changed, {}, { over });
      graph.publish(assigned('1'));
      await before.until(about('1'));
      before.close();
      graph.publish(assigned('2'), touched('3'));
      const after = await follow(changed, { after: before.cursor() }, { over });
      await after.until(about('3'));
      graph.publish(touched('1'));
      await after.until(about('1'));
      expect(orders(after)).toEqual(['2', '3', '1']);
    });

    it('refuse who has no token that holds', async () => {
      const subscription = over(graph.origin, 'e30.e30.x', changed);
      expect(await subscription.ended).toBeDefined();
      expect(subscription.messages).toEqual([]);
    });

    it('name the mistake in a subscription that does not fit', async () => {
      const wrong = over(graph.origin, await as(), 'subscription { workOrderChanged { price } }');
      const ended = await wrong.ended;
      expect(JSON.stringify([ended, wrong.messages])).toMatch(/price.*GRAPHQL_VALIDATION_FAILED/);
    });

    it('say that only subscriptions run there', async () => {
      const query = over(graph.origin, await as(), '{ __typename }');
      expect(JSON.stringify([await query.ended, query.messages])).toContain('POST queries and mutations to /graphql');
    });
  });

  it('make one message of many changes within a moment, and one question of many orders', async () => {
    const subscription = await follow(changed);
    graph.world.reads = 0;
    graph.publish(assigned('1'), touched('1'), assigned('2'), touched('1'));
    await subscription.until(about('2'));
    expect(subscription.messages.slice(1).map(payload)).toMatchObject([{ workOrder: { id: '1' }, causes: ['WorkOrderAssigned', 'WorkOrderTouched'] }, { workOrder: { id: '2' } }]);
    expect(graph.world.reads).toBe(1);
  });

  it('follow one order when it is named, also by what intake says of its request', async () => {
    const subscription = await follow(changed, { id: '2' });
    graph.publish(assigned('1'), touched('2'));
    await subscription.until(about('2'));
    graph.publish(messageOf(ServiceRequestStatusChanged, 'request-2', { serviceRequestId: 'request-2', status: 'IN_PROGRESS', changedAt: at }));
    expect(payload(await subscription.until((message) => String(payload(message)['causes']) === 'ServiceRequestStatusChanged'))).toMatchObject({ workOrder: { id: '2' } });
    expect(orders(subscription)).toEqual(['2', '2']);
  });

  it('tell of a queue what is in it and what has left, to those who may see it', async () => {
    const customer = await follow(queue, { filter: { statuses: ['OPEN'] } }, { token: await as({ roles: ['customer'], customerId: 'c1' }) });
    const subscription = await follow(queue, { filter: { statuses: ['OPEN'] } });
    graph.world.orders.set('2', { id: '2', customerId: 'c1', status: 'ASSIGNED' });
    graph.publish(assigned('1'), assigned('2'), assigned('3'));
    await subscription.until(about('3'));
    expect(subscription.messages.slice(1).map(payload)).toMatchObject([{ workOrderId: '1', inQueue: true, workOrder: { status: 'OPEN' } }, { workOrderId: '2', inQueue: false, workOrder: null }, { workOrderId: '3', inQueue: true }]);
    await customer.until((message) => payload(message)['workOrderId'] === '2');
    expect(customer.messages.slice(1).map((message) => payload(message)['workOrderId'])).toEqual(['1', '2']);
    expect(subscription.messages[0]).toMatchObject({ data: { queueChanged: { marker: 'POSITION', workOrderId: null, inQueue: null } } });
  });

  it('warn of clocks, each for itself', async () => {
    const subscription = await follow('subscription { clockWarned { marker cursor clock percent breached dueAt workOrder { id } } }');
    const clock = { ...idsOf('1'), dueAt: at, noticedAt: at };
    graph.publish(
      messageOf(SlaClockWarned, '1', { ...clock, kind: 'RESOLUTION', percent: 75, warnedAt: at }),
      messageOf(SlaClockBreached, '1', { ...clock, kind: 'FIRST_RESPONSE', breachedAt: at }),
      assigned('1'),
    );
    await subscription.until((message) => payload(message)['breached'] === true);
    expect(subscription.messages.slice(1).map(payload)).toMatchObject([
      { clock: 'RESOLUTION', percent: 75, breached: false, dueAt: at, workOrder: { id: '1' } },
      { clock: 'FIRST_RESPONSE', percent: null, breached: true, workOrder: { id: '1' } },
    ]);
  });

  it('tell what triage and people say a request is about', async () => {
    const subscription = await follow('subscription { requestTriaged { marker cursor causes serviceRequest { id subject } } }');
    graph.publish(messageOf(ClassificationCorrected, 'r1', { serviceRequestId: 'r1', category: { id: 'printer', path: [] }, correctedBy: 'x', correctedAt: at }));
    expect(payload(await subscription.until((message) => !isPosition(message)))).toMatchObject({ causes: ['ClassificationCorrected'], serviceRequest: { id: 'r1', subject: 'subject of r1' } });
  });

  it('bring notices to whom they were given: by name, by role, or as customer', async () => {
    const received = 'subscription { noticeReceived { marker cursor notification { id title } } }';
    const [boss, desk, customer] = await Promise.all([
      follow(received, {}, { token: await as({ roles: ['supervisor'], id: 'boss' }) }),
      follow(received, {}, { token: await as({ id: 'desk' }) }),
      follow(received, {}, { token: await as({ roles: ['customer'], customerId: 'c1', id: 'lin' }) }),
    ]);
    const given = (id: string, kind: 'ACCOUNT' | 'ROLE' | 'CUSTOMER', to: string) => messageOf(NoticeGiven, id, { notificationId: id, workOrderId: '1', recipient: { kind, id: to }, givenAt: at });
    graph.publish(given('n1', 'ROLE', 'supervisor'), given('n2', 'ACCOUNT', 'desk'), given('n3', 'CUSTOMER', 'c1'), given('n4', 'CUSTOMER', 'c2'));
    const ids = async (subscription: Subscribed) => {
      await subscription.until((message) => payload(message)['marker'] === null);
      return subscription.messages.slice(1).map((message) => Object(payload(message)['notification']).id);
    };
    expect(await Promise.all([boss, desk, customer].map(ids))).toEqual([['n1'], ['n2'], ['n3']]);
  });

  it('answer as any query does: aliases, fragments, variables, unions, other services, and what fails in a field', async () => {
    graph.world.orders.set('team', { id: 'team', customerId: 'c1', status: 'OPEN' });
    const subscription = await follow(
      `subscription ($of: String!, $skip: Boolean!) { live: workOrderChanged { marker at: cursor ...M } }
       fragment M on WorkOrderChange { order: workOrder { number: reference ...W secret } workOrder @skip(if: $skip) { id } }
       fragment W on WorkOrder { mine: note(of: $of) with { __typename ... on Engineer { name } ... on Team { title } } request { subject } }`,
      { of: 'me', skip: true },
    );
    graph.publish(assigned('team'));
    const message = await subscription.until(({ data }) => data?.['live']?.['marker'] === null);
    expect(message.data).toEqual({
      live: { marker: null, at: expect.any(String), order: { number: 'IR-team', mine: 'note of me', with: { __typename: 'Team', title: 'the night shift' }, request: { subject: 'subject of of-team' }, secret: null } },
    });
    expect(message.errors).toMatchObject([{ message: 'not for you', path: ['live', 'order', 'secret'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('say RESYNC when too much was missed, when a cursor is none, and when more happens than can be sent', async () => {
    expect((await follow(changed, { after: 'no cursor' })).messages.map(payload)).toMatchObject([{ marker: 'RESYNC' }]);
    const before = await follow(changed);
    const many = Array.from({ length: 30 }, (_, nth) => touched(`x${nth}`));
    graph.publish(...many);
    await before.until((message) => payload(message)['marker'] === 'RESYNC');
    expect(orders(before)).toEqual([]);
    const cursor = payload(before.messages[0] ?? {})['cursor'];
    const after = await follow(changed, { after: cursor });
    expect(payload(after.messages[0] ?? {})['marker']).toBe('RESYNC');
    graph.publish(assigned('1'));
    await Promise.all([before.until(about('1')), after.until(about('1'))]);
  });

  it('try again when the graph cannot say, and say RESYNC when it still cannot', async () => {
    const subscription = await follow(changed);
    graph.world.broken = true;
    graph.publish(assigned('1'));
    await subscription.until((message) => payload(message)['marker'] === 'RESYNC');
    graph.world.broken = false;
    graph.publish(assigned('2'));
    await subscription.until(about('2'));
    expect(JSON.stringify(subscription.messages)).not.toContain('database is away');
  });

  it('tell who waits where they are now and then', async () => {
    await graph.stop();
    graph = await startGraph({}, { pace: { positionMillis: 50 } });
    const subscription = await follow('subscription { noticeReceived { marker cursor } }');
    const first = subscription.cursor();
    graph.publish(messageOf(NoticeGiven, 'n', { notificationId: 'n', workOrderId: '1', recipient: { kind: 'ACCOUNT', id: 'somebody-else' }, givenAt: at }));
    await subscription.until((message) => isPosition(message) && payload(message)['cursor'] !== first);
  });

  it('keep the limits of a query', async () => {
    const deep = `subscription { workOrderChanged { workOrder { ${'follows { '.repeat(16)} id ${'}'.repeat(16)} } } }`;
    const subscription = overSocket(graph.origin, await as(), deep);
    expect(JSON.stringify(await subscription.ended)).toContain('nests deeper than 16 fields');
    // As deep as a subscription may be, one too deep as the query it becomes.
    const edge = `subscription { workOrderChanged { workOrder { ${'follows { '.repeat(12)} follows { id } ${'}'.repeat(12)} } } }`;
    const onTheEdge = overSocket(graph.origin, await as(), edge);
    expect(JSON.stringify([await onTheEdge.ended, onTheEdge.messages])).toContain('nests deeper');
  });

  it('are part of the schema, and a POST says where they run', async () => {
    const { body } = await graph.ask('{ __schema { subscriptionType { fields { name } } } }');
    expect(body.data).toMatchObject({ __schema: { subscriptionType: { fields: expect.arrayContaining([{ name: 'workOrderChanged' }, { name: 'noticeReceived' }]) } } });
    const posted = await graph.ask('subscription { workOrderChanged { cursor } }');
    expect(posted.body.errors).toMatchObject([{ message: expect.stringContaining('/graphql/stream'), extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('are refused while nobody hears of changes', async () => {
    await graph.stop();
    graph = await startGraph({}, { kafkaIsUp: false });
    const refused = overSocket(graph.origin, await as(), changed);
    expect(JSON.stringify([await refused.ended, refused.messages])).toContain('UNAVAILABLE');
    expect((await graph.ask('{ serviceRequest(id: "1") { id } }')).body.data).toEqual({ serviceRequest: { id: '1' } });
  });
});
