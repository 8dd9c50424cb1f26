import { InformationProvided, SlaClockBreached, SlaClockWarned } from '@deskgraph/contracts';
import { UnitOfWork } from '@deskgraph/runtime';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';
import { startMailServer, type MailServer } from '../notifications/mail-server.fixture';
import { smtpMailer, type Mailer } from '../notifications/mailer';
import { NotificationsStore } from '../notifications/notifications.store';
import { SendMails } from '../notifications/send-mails';
import { NoticeBreaches } from '../service-levels/notice-breaches';
import { act, aRequest, openOrder, run, type Answer } from '../service-levels/sla-desk.fixture';

const escalationsOf = 'query ($id: ID) { workOrder(id: $id) { escalations { step kind cause percent told circumstance at } delayAnnouncements { reason newTime } } }';
const notices = '{ notifications(first: 50) { unreadCount edges { node { id title text urgent readAt workOrder { id } email { state to } } } } }';
const deliveries = '{ notificationDeliveries(first: 50, states: [WAITING, SENT, FAILED, KEPT]) { edges { node { title email { state to attempts nextAttemptAt lastError } } } } }';
const markRead = run('markNotificationsRead', '... on MarkNotificationsReadPayload { unreadCount }').replace('... on InvalidInput { fields { path message } }', '');
const settings = run('setNotificationSettings', '... on SetNotificationSettingsPayload { email quietFrom }');
const announce = run('announceDelay', '... on AnnounceDelayPayload { workOrder { delayAnnouncements { reason } } }');
const defineLadder = run('defineEscalationLadder', '... on DefineEscalationLadderPayload { escalationLadder { version steps { id tell } } } ... on StaleVersion { version }');

interface Notices {
  readonly notifications: { readonly unreadCount: number; readonly edges: readonly { readonly node: Record<string, unknown> & { id: string; title: string; text: string; workOrder: { id: string } | null; email: { state: string } } }[] };
}

const byId = (one: { id: unknown }, other: { id: unknown }): number => (String(one.id) < String(other.id) ? -1 : 1);

describe('an order in trouble', () => {
  let dispatch: RunningService;
  let supervisor: GraphClient;
  let mails: MailServer;

  /** Brings the clocks' own words back to us, as Kafka does. */
  const passTime = async (instant: string): Promise<void> => {
    dispatch.clock.set(instant);
    await dispatch.app.get(NoticeBreaches, { strict: false }).execute();
    const rows: { type: string; aggregate_id: string; data: never }[] = await dispatch.dataSource.query("select type, aggregate_id, data from outbox where type in ('dispatch.SlaClockWarned', 'dispatch.SlaClockBreached') order by seq");
    await dispatch.deliver(...rows.map(({ type, aggregate_id: id, data }) => messageOf(type.endsWith('Warned') ? SlaClockWarned : (SlaClockBreached as never), id, data)));
  };
  const stepsOf = async (id: string, client = supervisor) => (await client.get<Answer>(escalationsOf, { id }))['workOrder'] as unknown as { escalations: { step: string; kind: string; told: string[] }[]; delayAnnouncements: unknown[] };
  const told = async (client: GraphClient, orderId: string) => (await client.get<Notices>(notices)).notifications.edges.map(({ node }) => node).filter(({ workOrder }) => workOrder?.id === orderId);
  const sender = (mailer: Mailer | null) => new SendMails(new UnitOfWork(dispatch.dataSource), dispatch.app.get(NotificationsStore, { strict: false }), mailer, dispatch.clock.now, 'Asia/Shanghai');

  beforeAll(async () => {
    [dispatch, mails] = await Promise.all([startDispatch('2026-11-24T01:30:00Z'), startMailServer()]);
    supervisor = await dispatch.as({ roles: ['supervisor'] }, 'zh');
  });
  beforeEach(() => dispatch.clock.set('2026-11-24T01:30:00Z'));
  afterAll(async () => {
    await Promise.all([dispatch?.stop(), mails?.stop()]);
  });

  it('climbs the ladder step by step, each once, and says so to each who is concerned', async () => {
    const [dispatcher, director, customer] = [await dispatch.as({ roles: ['dispatcher'] }, 'zh'), await dispatch.as({ roles: ['director'] }), await dispatch.as({ roles: ['customer'], customerId: 'c1' }, 'zh')];
    const id = await openOrder(dispatch, supervisor);
    await passTime('2026-11-24T02:30:00Z');
    expect((await stepsOf(id)).escalations).toMatchObject([{ step: 'unassigned', kind: 'FIRST_RESPONSE', cause: 'WARNING', told: ['DISPATCHER'], circumstance: 'UNASSIGNED', at: '2026-11-24T02:30:00.000Z' }]);
    expect((await told(dispatcher, id)).map(({ title }) => title)).toEqual(['IR-20261124-001 尚未派单，时限已用 50%']);

    await passTime('2026-11-24T05:12:00Z');
    await passTime('2026-11-24T06:00:00Z');
    expect((await stepsOf(id)).escalations.map(({ step, kind }) => `${step} ${kind}`).sort()).toEqual([
      'breach FIRST_RESPONSE', 'breach RESOLUTION', 'customer RESOLUTION', 'second-breach RESOLUTION',
      'unassigned FIRST_RESPONSE', 'unassigned RESOLUTION', 'warning RESOLUTION',
    ]);
    expect((await told(director, id)).map(({ title }) => title)).toEqual(['IR-20261124-001: resolution was missed']);
    const [delay] = await told(customer, id);
    expect(delay?.text).toBe('您的工单 IR-20261124-001 可能无法在 2026-11-24 13:30 前完成解决，原因：正在为您安排合适的工程师。目前预计 2026-11-24 14:30 前完成，如有变化我们会及时告知。');
    expect((await stepsOf(id, customer)).escalations).toEqual([expect.objectContaining({ step: 'customer', told: ['CUSTOMER'] })]);
    const before = (await told(supervisor, id)).length;
    await passTime('2026-11-24T07:00:00Z');
    expect((await told(supervisor, id)).length).toBe(before);
    expect((await dispatch.published('dispatch.WorkOrderEscalated')).filter(({ workOrderId }) => workOrderId === id)).toHaveLength(7);
  });

  it('is seen with all others, the latest first, by who watches over promises', async () => {
    const all = 'query ($first: Int!, $after: String, $since: DateTime) { escalations(first: $first, after: $after, since: $since) { pageInfo { hasNextPage endCursor } edges { node { id takenAt step workOrder { reference } } } } }';
    const page = async (variables: object) => (await supervisor.get<{ escalations: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { id: string; takenAt: string; workOrder: { reference: string } } }[] } }>(all, variables)).escalations;
    const first = await page({ first: 4 });
    const rest = await page({ first: 100, after: first.pageInfo.endCursor });
    const seen = [...first.edges, ...rest.edges].map(({ node }) => node);
    expect(seen).toHaveLength(7);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(7);
    expect(seen.map(({ takenAt }) => takenAt)).toEqual([...seen.map(({ takenAt }) => takenAt)].sort().reverse());
    expect(seen[0]).toMatchObject({ workOrder: { reference: 'IR-20261124-001' } });
    expect((await page({ first: 100, since: '2026-11-24T03:00:00Z' })).edges).toHaveLength(6);
    const engineer = await dispatch.as({ roles: ['engineer'] });
    expect((await engineer.ask(all, { first: 1 })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('is not told to the customer by a machine when a person has done so', async () => {
    const customer = await dispatch.as({ roles: ['customer'], customerId: 'c2' });
    const id = await openOrder(dispatch, supervisor, { customerId: 'c2' });
    dispatch.clock.set('2026-11-24T03:00:00Z');
    expect(await act(supervisor, announce, { workOrderId: id, reason: '', newTime: '2026-11-24T02:00:00Z' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['reason'] }, { path: ['newTime'] }] });
    expect(await act(supervisor, announce, { workOrderId: id, reason: '备件在途', newTime: '2026-11-24T08:00:00Z' })).toMatchObject({ workOrder: { delayAnnouncements: [{ reason: '备件在途' }] } });
    await passTime('2026-11-24T05:20:00Z');
    expect((await told(customer, id)).map(({ title }) => title)).toEqual(['Your order IR-20261124-002 is delayed until 2026-11-24 16:00']);
  });

  it('is seen by those who watch, with what stood in the way and what the customer was told', async () => {
    const period = { from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z' };
    await passTime('2026-11-24T05:31:00Z');
    const { slaBreaches } = await supervisor.get<{ slaBreaches: { edges: { node: Answer }[] } }>(
      'query ($from: DateTime!, $to: DateTime!) { slaBreaches(first: 10, from: $from, to: $to) { edges { node { workOrder { reference } clock { kind state breachedAt } circumstance reason } } } }', period);
    expect(slaBreaches.edges.map(({ node }) => node)).toMatchObject([
      { workOrder: { reference: 'IR-20261124-002' }, clock: { kind: 'RESOLUTION', state: 'BREACHED' }, circumstance: 'UNASSIGNED', reason: '备件在途' },
      { workOrder: { reference: 'IR-20261124-001' }, clock: { kind: 'RESOLUTION' }, reason: null },
      { clock: { kind: 'FIRST_RESPONSE' } }, { clock: { kind: 'FIRST_RESPONSE' } },
    ]);
    const { slaAttainment } = await supervisor.get<{ slaAttainment: Answer }>('query ($from: DateTime!, $to: DateTime!) { slaAttainment(from: $from, to: $to) { kept { kind policyId met missed share } now { kind state count } } }', period);
    expect(slaAttainment).toEqual({
      kept: [{ kind: 'FIRST_RESPONSE', policyId: 'standard', met: 0, missed: 2, share: 0 }, { kind: 'REGISTRATION', policyId: 'standard', met: 2, missed: 0, share: 1 }, { kind: 'RESOLUTION', policyId: 'standard', met: 0, missed: 2, share: 0 }],
      now: [{ kind: 'FIRST_RESPONSE', state: 'BREACHED', count: 2 }, { kind: 'REGISTRATION', state: 'MET', count: 2 }, { kind: 'RESOLUTION', state: 'BREACHED', count: 2 }],
    });
    dispatch.clock.set('2026-11-24T10:00:00Z');
    const [late, early] = [await openOrder(dispatch, supervisor, { customerId: 'c8', priority: 'P3' }), await openOrder(dispatch, supervisor, { customerId: 'c8' })];
    dispatch.clock.set('2026-11-24T11:31:00Z');
    const list = async (filter: string) => (await supervisor.get<{ slaClocks: { totalCount: number; edges: { node: { workOrder: { id: string }; clock: { kind: string } } }[] } }>(`{ slaClocks(first: 3, filter: ${filter}) { totalCount edges { node { workOrder { id } clock { kind } } } } }`)).slaClocks;
    expect((await list('{ states: [RUNNING] }')).edges.map(({ node }) => [node.workOrder.id, node.clock.kind])).toEqual([[early, 'FIRST_RESPONSE'], [early, 'RESOLUTION'], [late, 'FIRST_RESPONSE']]);
    expect(await list('{ atRisk: true }')).toMatchObject({ totalCount: 1, edges: [{ node: { workOrder: { id: early }, clock: { kind: 'FIRST_RESPONSE' } } }] });
    const engineer = await dispatch.as({ roles: ['engineer'], id: 'e' });
    expect((await engineer.ask('{ slaClocks(first: 1) { totalCount } }')).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('is told to the customer at the latest when it is missed, with a time that lies ahead', async () => {
    const customer = await dispatch.as({ roles: ['customer'], customerId: 'c6' });
    const request = aRequest(dispatch.clock.now(), { customerId: 'c6', priority: 'P3' });
    const id = await openOrder(dispatch, supervisor, request);
    // Five hours later it turns out to be a P1: there was no time for a warning.
    dispatch.clock.set('2026-11-24T06:30:00Z');
    await dispatch.deliver(messageOf(InformationProvided, request.serviceRequestId, { ...request, priority: 'P1' }));
    await passTime('2026-11-24T06:30:00Z');
    expect((await stepsOf(id)).escalations.filter(({ kind }) => kind === 'RESOLUTION').map(({ step }) => step)).toEqual(expect.arrayContaining(['breach', 'customer-missed']));
    const [notice] = await told(customer, id);
    expect(notice?.text).toContain('missed resolution at 2026-11-24 13:30');
    expect(notice?.text).toContain('We now expect it by 2026-11-24 15:30');
  });

  it('is quiet about what was settled before the warning was heard', async () => {
    const id = await openOrder(dispatch, supervisor, { customerId: 'c3' });
    dispatch.clock.set('2026-11-24T04:31:00Z');
    await dispatch.app.get(NoticeBreaches, { strict: false }).execute();
    await act(supervisor, run('pauseWorkOrder', ''), { workOrderId: id, reason: 'WAITING_FOR_PARTS', note: 'disk' });
    await passTime('2026-11-24T04:32:00Z');
    expect((await stepsOf(id)).escalations.filter(({ kind }) => kind === 'RESOLUTION')).toEqual([]);
  });

  it('is mailed where an address is known: kept without a server, tried again, sent once', async () => {
    const me = await dispatch.as({ roles: ['supervisor'], id: 'boss' }, 'zh');
    expect(await act(me, settings, { email: 'nobody' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await act(await dispatch.as({ roles: ['dispatcher'] }), settings, { role: 'supervisor', email: 'all@example.com' })).toMatchObject({ __typename: 'Forbidden' });
    await act(me, settings, { role: 'supervisor', email: 'supervisors@example.com', quietFrom: '20:00', quietTo: '07:00' });
    await act(me, settings, { role: 'dispatcher', email: 'dispatch@example.com', quietFrom: '10:00', quietTo: '10:45' });

    await openOrder(dispatch, supervisor, { customerId: 'c4' });
    await passTime('2026-11-24T02:30:00Z');
    await sender(null).execute();
    const waiting = async () => (await me.get<{ notificationDeliveries: { edges: { node: { title: string; email: { state: string; attempts: number; nextAttemptAt: string | null; lastError: string | null } } }[] } }>(deliveries)).notificationDeliveries.edges.map(({ node }) => node.email);
    // Quiet hours: the dispatcher's mail waits until 10:45.
    expect(await waiting()).toMatchObject([{ state: 'WAITING', nextAttemptAt: '2026-11-24T02:45:00.000Z' }]);

    mails.refuse(true);
    dispatch.clock.set('2026-11-24T02:45:00Z');
    const mailing = sender(smtpMailer(mails.url, 'Deskgraph <desk@example.com>'));
    await mailing.execute();
    expect(await waiting()).toMatchObject([{ state: 'WAITING', attempts: 1, nextAttemptAt: '2026-11-24T02:46:00.000Z', lastError: expect.stringContaining('451') }]);
    mails.refuse(false);
    dispatch.clock.set('2026-11-24T02:46:00Z');
    await Promise.all([mailing.execute(), mailing.execute()]);
    expect(await waiting()).toMatchObject([{ state: 'SENT', attempts: 2 }]);
    expect(mails.received).toHaveLength(1);
    expect(mails.received[0]).toMatch(/^Auto-Submitted: auto-generated[\s\S]*^To: dispatch@example\.com/m);

    await passTime('2026-11-24T03:31:00Z');
    await sender(null).execute();
    expect((await waiting()).map(({ state }) => state)).toContain('KEPT');
  });

  it('is news for live screens, once a notice', async () => {
    const given = await dispatch.published('dispatch.NoticeGiven');
    const rows: { id: string; recipient: string }[] = await dispatch.dataSource.query('select id, recipient from notifications');
    expect(rows.length).toBeGreaterThan(0);
    expect(given.map(({ notificationId, recipient }) => ({ id: notificationId, recipient: Object(recipient).id })).sort(byId)).toEqual([...rows].sort(byId));
    const [one] = (await supervisor.get<Notices>(notices)).notifications.edges;
    expect((await supervisor.get<Notices>(notices.replace('first: 50', `first: 50, ids: ["${one?.node.id}", "none"]`))).notifications.edges.map(({ node }) => node.id)).toEqual([one?.node.id]);
  });

  it('is read by whom it was told, and by nobody else', async () => {
    const [me, other] = [await dispatch.as({ roles: ['supervisor'], id: 'boss' }), await dispatch.as({ roles: ['supervisor'], id: 'deputy' })];
    const count = async (client: GraphClient) => (await client.get<Notices>(notices)).notifications;
    const { unreadCount, edges } = await count(me);
    expect(unreadCount).toBeGreaterThan(0);
    expect(await act(me, markRead, { ids: edges.map(({ node }) => node.id) })).toMatchObject({ unreadCount: 0 });
    expect((await count(other)).unreadCount).toBe(unreadCount);
    expect((await count(await dispatch.as({ roles: ['customer'], customerId: 'c99' }))).edges).toEqual([]);
    expect((await dispatch.nobody().ask(notices)).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('follows the ladder an organisation writes', async () => {
    const steps = [{ id: 'early', cause: 'WARNING', percent: 50, tell: ['SUPERVISOR', 'DIRECTOR'] }];
    expect(await act(supervisor, defineLadder, { expectedVersion: 1, steps: [{ id: 'x', cause: 'WARNING', tell: [] }] })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['steps', '0', 'percent'] }, { path: ['steps', '0', 'tell'] }] });
    expect(await act(supervisor, defineLadder, { expectedVersion: 7, steps })).toMatchObject({ __typename: 'StaleVersion', version: 1 });
    expect(await act(supervisor, defineLadder, { expectedVersion: 1, steps })).toMatchObject({ escalationLadder: { version: 2, steps: [{ id: 'early' }] } });
    const id = await openOrder(dispatch, supervisor, { customerId: 'c5' });
    await passTime('2026-11-24T02:31:00Z');
    expect((await stepsOf(id)).escalations).toMatchObject([{ step: 'early', told: ['SUPERVISOR', 'DIRECTOR'] }]);
  });

  it('has nothing left to migrate', async () => {
    const sql = await dispatch.dataSource.driver.createSchemaBuilder().log();
    expect(sql.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
