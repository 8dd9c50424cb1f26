import { InformationProvided, RequestClassified } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../../dispatch.fixture';
import { CarryOutRenewals } from '../../renewals/carry-out-renewals';
import { PromiseRegistrationAndCauses } from '../../../migrations/202611250230-promise-registration-and-causes';
import { act, aRequest, openOrder, run, type Answer } from '../sla-desk.fixture';

const calendarFields = 'calendar { id version zone years { year source days { date name windows { from to } } } missingYears warnings }';
const define = run('defineCalendar', `... on DefineCalendarPayload { ${calendarFields} } ... on StaleVersion { version }`);
const importYear = run('importCalendarYear', `... on ImportCalendarYearPayload { ${calendarFields} } ... on StaleVersion { version }`);
const revise = run('revisePolicy', '... on RevisePolicyPayload { policy { id version name shipped targets { kind level seconds calendarId } pauses { kind reasons } } } ... on StaleVersion { version }');
const setRules = run('setPolicyRules', '... on SetPolicyRulesPayload { policyRules { version rules { policyId customerId } } }');
const renew = 'mutation { renewPromises { __typename ... on RenewPromisesPayload { renewal { finishedAt } } } }';
const counts = 'openOrders ordersMoved clocksEarlier clocksLater clocksAdded clocksWithdrawn wouldBreach';
const preview = `query ($input: RevisePolicyInput!) { previewPolicyChange(input: $input) { __typename ... on ChangePreview { ${counts} examples { workOrder { reference } kind dueAtBefore dueAtAfter wouldBreach } } ... on InvalidInput { fields { path message } } ... on StaleVersion { version } } }`;
const previewCalendar = `query ($input: DefineCalendarInput!) { previewCalendarChange(input: $input) { __typename ... on ChangePreview { ${counts} } } }`;
const clocks = 'query ($id: ID) { workOrder(id: $id) { clocks { kind state dueAt usedSeconds targetSeconds policy { id version } calendar { id version } } } }';

const week = (...windows: { from: string; to: string }[]) => ['mon', 'tue', 'wed', 'thu', 'fri'].map((weekday) => ({ weekday, windows }));
const standard = (hours: number, more: object = {}) => ({
  id: 'standard', expectedVersion: 1, nameZh: '标准服务级别', nameEn: 'Standard', measuredBy: 'PRIORITY',
  targets: ['P1', 'P2', 'P3'].map((level) => ({ kind: 'RESOLUTION', level, seconds: hours * 3_600, calendarId: 'around-the-clock' })),
  pauses: [{ kind: 'RESOLUTION', reasons: ['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS'] }], ...more,
});

describe('what is promised', () => {
  let dispatch: RunningService;
  let desk: GraphClient;
  const ask = async (query: string, input: object) => Object.values(await desk.get<Answer>(query, { input }))[0] as Answer;
  const clocksOf = async (id: string) => (await desk.get<{ workOrder: { clocks: { kind: string; state: string; dueAt: string }[] } }>(clocks, { id })).workOrder.clocks;

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    desk = await dispatch.as({ roles: ['supervisor'] });
  });
  afterAll(() => dispatch?.stop());

  it('ships with calendars that name their source, and warns of the year that has none', async () => {
    const { businessCalendars } = await desk.get<{ businessCalendars: Answer[] }>('{ businessCalendars { id name version missingYears warnings years { year source } } }');
    expect(businessCalendars.map(({ id }) => id)).toEqual(['around-the-clock', 'business-hours', 'china-business-hours']);
    expect(businessCalendars[2]).toMatchObject({ missingYears: [2027], warnings: [expect.stringContaining('2027')], years: [{ year: 2024 }, { year: 2025 }, { year: 2026, source: expect.stringContaining('国务院办公厅') }] });
    const dispatcher = await dispatch.as({ roles: ['dispatcher'] });
    expect(await act(dispatcher, importYear, { calendarId: 'china-business-hours', expectedVersion: 1, year: 2027, source: 'x', json: '{}' })).toMatchObject({ __typename: 'Forbidden' });
  });

  it('takes a yearly table as JSON and as iCalendar, each time as a new version', async () => {
    const into = { calendarId: 'china-business-hours', year: 2027, source: '测试' };
    expect(await act(desk, importYear, { ...into, expectedVersion: 1, json: '{"holidays":["2026-01-01"]}' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['json'] }] });
    expect(await act(desk, importYear, { ...into, expectedVersion: 9, json: '{"holidays":["2027-01-01"]}' })).toMatchObject({ __typename: 'StaleVersion', version: 1 });
    expect(await act(desk, importYear, { ...into, expectedVersion: 1, json: '{"holidays":["2027-01-01"]}' })).toMatchObject({ calendar: { version: 2, missingYears: [] } });
    const ics = 'BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270206\nSUMMARY:补班\nEND:VEVENT';
    expect(await act(desk, importYear, { ...into, expectedVersion: 2, ics })).toMatchObject({
      calendar: { version: 3, years: [{}, {}, {}, { year: 2027, source: '测试', days: [{ date: '2027-02-06', windows: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }] }] }] },
    });
  });

  it('refuses what makes no sense, all mistakes at once', async () => {
    const wrong = { id: 'New York', expectedVersion: 0, nameZh: '', nameEn: 'x', zone: 'America/New_Yorck', hours: week({ from: '09:00', to: '17:00' }) };
    expect(await act(desk, define, wrong)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['id'] }, { path: ['nameZh'] }, { path: ['hours'] }] });
    expect(await act(desk, define, { ...wrong, id: 'ny', nameZh: '纽约', zone: 'America/New_York' })).toMatchObject({ calendar: { id: 'ny', version: 1, zone: 'America/New_York', warnings: [] } });
    const bad = standard(1, { warningPoints: [90, 50], targets: [{ kind: 'RESOLUTION', level: 'RED', seconds: 1, calendarId: 'none' }] });
    expect(((await act(desk, revise, bad))['fields'] as unknown as { path: string[] }[]).map(({ path }) => path.join('.'))).toEqual(['warningPoints', 'targets.0.level', 'targets.0.seconds', 'targets.0.calendarId']);
  });

  it('is previewed as it is then applied, and no wait is forgotten', async () => {
    const ids = [await openOrder(dispatch, desk), await openOrder(dispatch, desk, { priority: 'P2' }), await openOrder(dispatch, desk, { priority: 'P3' })];
    dispatch.clock.advance(600);
    const wait = { workOrderId: ids[0], reason: 'WAITING_FOR_PARTS' };
    await act(desk, run('pauseWorkOrder', ''), { ...wait, note: 'disk' });
    dispatch.clock.advance(3_600);
    await act(desk, run('resumeWorkOrder', ''), wait);
    dispatch.clock.advance(3_000);
    const before = (await Promise.all(ids.map(clocksOf))).flat();

    // Two hours for everybody: the first order has waited one of them.
    const seen = await ask(preview, standard(2));
    expect(seen).toMatchObject({ __typename: 'ChangePreview', openOrders: 3, ordersMoved: 3, clocksEarlier: 3, clocksLater: 0, clocksWithdrawn: 3, wouldBreach: 0 });
    const tight = await ask(preview, standard(1));
    expect(tight).toMatchObject({ wouldBreach: 2, examples: expect.arrayContaining([expect.objectContaining({ kind: 'RESOLUTION', wouldBreach: true, dueAtAfter: '2026-11-24T02:30:00.000Z' })]) });
    expect((await Promise.all(ids.map(clocksOf))).flat()).toEqual(before);

    expect(await act(desk, revise, standard(1))).toMatchObject({ policy: { version: 2, shipped: false, pauses: [{ kind: 'RESOLUTION', reasons: ['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS'] }] } });
    expect(await act(desk, revise, standard(1))).toMatchObject({ __typename: 'StaleVersion', version: 2 });
    await desk.get(renew);
    expect(await dispatch.app.get(CarryOutRenewals, { strict: false }).execute()).toBe(3);
    const after = (await Promise.all(ids.map(clocksOf))).flat();
    expect(after.filter(({ state }) => state === 'BREACHED')).toHaveLength(2);
    expect(after.filter(({ state }) => state === 'WITHDRAWN')).toHaveLength(3);
    expect((await clocksOf(ids[0] ?? '')).find(({ kind }) => kind === 'RESOLUTION')).toMatchObject({ state: 'RUNNING', dueAt: '2026-11-24T03:30:00.000Z', usedSeconds: 3_600 });
    expect(await dispatch.published('dispatch.WorkOrderPromisesChanged')).toHaveLength(3);
    expect(await desk.get('{ promiseRenewals { renewed moved finishedAt } }')).toMatchObject({ promiseRenewals: [{ renewed: 3, moved: 3, finishedAt: expect.any(String) }] });
  });

  it('previews a calendar too, and renews to it', async () => {
    const id = await openOrder(dispatch, desk, { customerId: 'c9' });
    const always = { id: 'around-the-clock', expectedVersion: 1, nameZh: '全天候', nameEn: 'Around the clock', hours: week({ from: '00:00', to: '24:00' }) };
    dispatch.clock.set('2026-11-27T15:30:00Z');
    const friday = await openOrder(dispatch, desk, { priority: 'P2' });
    const seen = await ask(previewCalendar, always);
    expect(seen).toMatchObject({ clocksLater: 1 });
    await act(desk, define, always);
    await desk.get(renew);
    await dispatch.app.get(CarryOutRenewals, { strict: false }).execute();
    expect(await clocksOf(friday)).toMatchObject([{ kind: 'RESOLUTION', dueAt: '2026-11-29T16:30:00.000Z', calendar: { version: 2 } }]);
    expect(await clocksOf(id)).toMatchObject([{ state: 'BREACHED' }]);
  });

  it('is attached by rules that an organisation sets', async () => {
    expect(await act(desk, setRules, { expectedVersion: 1, rules: [{ policyId: 'nothing' }] })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['rules', '0', 'policyId'] }] });
    expect(await act(desk, setRules, { expectedVersion: 1, rules: [{ policyId: 'general', customerId: 'c7' }, { policyId: 'standard' }] })).toMatchObject({ policyRules: { version: 2 } });
    const id = await openOrder(dispatch, desk, { customerId: 'c7' });
    expect(await clocksOf(id)).toMatchObject([{ kind: 'FIRST_RESPONSE', policy: { id: 'general' } }, { kind: 'REGISTRATION', policy: { id: 'general' } }, { kind: 'RESOLUTION', policy: { id: 'standard', version: 2 } }]);
  });

  it('is what the contract of a request says, also of a contract that is known later', async () => {
    await act(desk, setRules, { expectedVersion: 2, rules: [{ policyId: 'core-product', coreProduct: true }, { policyId: 'general', contractId: 'ht-1' }, { policyId: 'standard' }] });
    const general = [{ kind: 'FIRST_RESPONSE', targetSeconds: 7_200, policy: { id: 'general' } }, { kind: 'REGISTRATION', policy: { id: 'general' } }, { kind: 'RESOLUTION', policy: { id: 'standard' } }];
    expect(await clocksOf(await openOrder(dispatch, desk, { contractId: 'ht-1' }))).toMatchObject(general);

    const request = aRequest(dispatch.clock.now());
    const id = await openOrder(dispatch, desk, request);
    expect(await clocksOf(id)).toMatchObject([{ kind: 'RESOLUTION' }]);
    await dispatch.deliver(messageOf(InformationProvided, request.serviceRequestId, { ...request, contractId: 'ht-1' }));
    expect(await clocksOf(id)).toMatchObject(general);
    // A core product that is known later is promised what core products are promised.
    await dispatch.deliver(messageOf(InformationProvided, request.serviceRequestId, { ...request, contractId: 'ht-1', responseLevel: 'RED', deviceId: 'd1', productVersion: 'EdgeGate 4.2' }));
    expect(await clocksOf(id)).toMatchObject([{ kind: 'FIRST_RESPONSE', targetSeconds: 300, policy: { id: 'core-product' } }, { kind: 'ON_SITE' }, { kind: 'RCA_REPORT' }, { kind: 'REGISTRATION' }, { kind: 'RESOLUTION' }]);
    expect(await desk.get('query ($d: [_Any!]!) { _entities(representations: $d) { ... on Device { workOrders(first: 5) { edges { node { id } } } } } }', { d: [{ __typename: 'Device', id: 'd1' }] })).toMatchObject({ _entities: [{ workOrders: { edges: [{ node: { id } }] } }] });
  });

  it('is what its type says, whoever found the type and whenever', async () => {
    await act(desk, setRules, { expectedVersion: 3, rules: [{ policyId: 'general', requestTypes: ['CONSULTATION'] }, { policyId: 'standard' }] });
    const classified = (serviceRequestId: string, value: 'CONSULTATION' | 'FAULT', applied = true) => messageOf(RequestClassified, serviceRequestId, {
      serviceRequestId, category: { id: 'server', path: ['server'] }, confidence: 0.9, applied: false, alternatives: [], requestType: { value, confidence: 0.9, applied }, modelVersion: 'test', classifiedAt: dispatch.clock.now().toISOString(),
    });
    const policyOf = async (id: string) => (await clocksOf(id)).find(({ kind }) => kind === 'FIRST_RESPONSE') ?? null;
    const said = await openOrder(dispatch, desk, { requestType: 'CONSULTATION' });
    expect(await policyOf(said)).toMatchObject({ policy: { id: 'general' } });

    const later = aRequest(dispatch.clock.now());
    const id = await openOrder(dispatch, desk, later);
    await dispatch.deliver(classified(later.serviceRequestId, 'CONSULTATION', false));
    expect(await policyOf(id)).toBeNull();
    await dispatch.deliver(classified(later.serviceRequestId, 'CONSULTATION'));
    expect(await policyOf(id)).toMatchObject({ policy: { id: 'general' } });
    await dispatch.deliver(classified(later.serviceRequestId, 'FAULT'), messageOf(InformationProvided, later.serviceRequestId, { ...later, priority: 'P2' }));
    expect(await policyOf(id)).toMatchObject({ policy: { id: 'general' }, targetSeconds: 14_400 });

    const early = aRequest(dispatch.clock.now());
    await dispatch.deliver(classified(early.serviceRequestId, 'CONSULTATION'));
    expect(await policyOf(await openOrder(dispatch, desk, early))).toMatchObject({ policy: { id: 'general' } });
  });

  it('comes to older installations as a next version, which keeps what they have written themselves', async () => {
    const own = [{ kind: 'RESOLUTION', level: 'RED', seconds: 3_600, calendarId: 'around-the-clock' }, { kind: 'RCA_REPORT', level: 'RED', seconds: 86_400, calendarId: 'around-the-clock' }];
    await dispatch.dataSource.query("delete from service_level_policies where id = 'general'");
    await dispatch.dataSource.query(
      `insert into service_level_policies select id, 2, name_zh, 'Ours', measured_by, $1::jsonb, pauses, '{80}', now(), 'acc-1' from service_level_policies where id = 'core-product'`,
      [JSON.stringify(own)],
    );
    const runner = dispatch.dataSource.createQueryRunner();
    for (let times = 0; times < 2; times += 1) await new PromiseRegistrationAndCauses().up(runner);
    await runner.release();
    const { serviceLevelPolicies } = await desk.get<{ serviceLevelPolicies: Answer[] }>('{ serviceLevelPolicies { id version name shipped warningPoints targets { kind level seconds } } }');
    expect(serviceLevelPolicies).toMatchObject([
      { id: 'core-product', version: 3, name: 'Ours', shipped: false, warningPoints: [80], targets: [...['RED', 'YELLOW', 'BLUE'].map((level) => ({ kind: 'REGISTRATION', level, seconds: 900 })), { kind: 'RESOLUTION', seconds: 3_600 }, { kind: 'RCA_REPORT', seconds: 86_400 }] },
      { id: 'standard', version: 3, shipped: false, targets: [...['P1', 'P2', 'P3'].map((level) => ({ kind: 'REGISTRATION', level })), { kind: 'RESOLUTION' }, { kind: 'RESOLUTION' }, { kind: 'RESOLUTION' }] },
    ]);
  });
});
