import { RequestClassified } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startDispatch } from '../dispatch.fixture';
import { act, openOrder, run } from '../service-levels/sla-desk.fixture';

const list = `query ($filter: WorkOrderFilter, $orderBy: WorkOrderOrder, $first: Int!, $after: String) {
  workOrders(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id clocks { state dueAt } } } pageInfo { endCursor hasNextPage } }
}`;
const register = run('registerEngineer', '... on RegisterEngineerPayload { engineer { id shifts(from: "2026-11-24T00:00:00Z", to: "2026-11-25T00:00:00Z") { from to } } }');
const absence = run('recordAbsence', '... on RecordAbsencePayload { engineer { id } }');
const assign = run('assignWorkOrder', '... on AssignWorkOrderPayload { workOrder { id } }');

interface Page {
  readonly workOrders: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly id: string; readonly clocks: readonly { readonly state: string; readonly dueAt: string }[] } }[];
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  };
}

describe('the list of orders', () => {
  let dispatch: RunningService;
  let desk: GraphClient;
  let lead: GraphClient;
  const ids: string[] = [];

  beforeAll(async () => {
    dispatch = await startDispatch('2026-11-24T01:30:00Z');
    [desk, lead] = await Promise.all([dispatch.as({ roles: ['dispatcher'] }), dispatch.as({ roles: ['supervisor'] })]);
    for (const priority of ['P3', 'P1', 'P2', 'P3', 'P1'] as const) ids.push(await openOrder(dispatch, desk, { priority }));
  });
  afterAll(() => dispatch?.stop());

  const found = async (filter: object, more: object = {}, client = desk) => (await client.get<Page>(list, { first: 50, filter, ...more })).workOrders;
  const idsOf = async (filter: object) => (await found(filter)).edges.map(({ node }) => node.id).sort();

  it('comes by risk, page by page, each order once', async () => {
    const seen: string[] = [];
    const dues: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Page['workOrders'] = await found({}, { first: 2, orderBy: 'RISK', after });
      for (const { node } of page.edges) {
        seen.push(node.id);
        dues.push(node.clocks.filter(({ state }) => state === 'RUNNING').map(({ dueAt }) => dueAt).sort()[0] ?? '');
      }
      [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
    }
    expect([...seen].sort()).toEqual([...ids].sort());
    expect(dues).toEqual([...dues].sort());
    expect(dues[0]).not.toBe(dues.at(-1));
  });

  it('is limited to ids, words, categories and teams', async () => {
    const [first = '', second = '', third = ''] = ids;
    expect(await idsOf({ ids: [second, 'none', first] })).toEqual([first, second].sort());
    expect(await idsOf({ ids: [] })).toEqual([]);
    const { reference } = (await desk.get<{ workOrder: { reference: string } }>('query ($id: ID) { workOrder(id: $id) { reference } }', { id: third })).workOrder;
    expect(await idsOf({ search: ` ${reference.toLowerCase()} ` })).toEqual([third]);
    expect(await idsOf({ search: '100%_' })).toEqual([]);

    const { data: request } = await desk.ask<{ workOrder: { serviceRequest: { id: string } } }>('query ($id: ID) { workOrder(id: $id) { serviceRequest { id } } }', { id: first });
    const serviceRequestId = request?.workOrder.serviceRequest.id ?? '';
    await dispatch.deliver(messageOf(RequestClassified, serviceRequestId, {
      serviceRequestId, category: { id: 'printer/device/paper-jam', path: [] }, confidence: 0.97, applied: true, alternatives: [],
      requestType: { value: 'FAULT', confidence: 0.9, applied: true }, modelVersion: 'test', classifiedAt: '2026-11-24T01:30:01.000Z',
    }));
    expect(await Promise.all([['printer'], ['printer/device'], ['printer/device/paper-jam'], ['print'], ['server', 'printer/device']].map((categoryIds) => idsOf({ categoryIds })))).toEqual([[first], [first], [first], [], [first]]);

    const made = await act(lead, register, { accountId: 'acc-1', name: '王磊', grade: 'EXPERT', team: '一组', moreTeams: ['专属组'], skills: [{ skillId: 'printer', level: 5 }], shift: [{ weekday: 'tue', from: '09:00', to: '18:00' }] });
    expect(made).toMatchObject({ engineer: { shifts: [{ from: '2026-11-24T01:00:00.000Z', to: '2026-11-24T10:00:00.000Z' }] } });
    const engineerId = (made['engineer'] as unknown as { id: string }).id;
    const { version } = (await desk.get<{ workOrder: { version: number } }>('query ($id: ID) { workOrder(id: $id) { version } }', { id: first })).workOrder;
    await act(desk, assign, { workOrderId: first, engineerId, expectedVersion: version });
    const { teams } = await desk.get<{ teams: { id: string; name: string }[] }>('{ teams { id name } }');
    const team = (name: string) => [teams.find((known) => known.name === name)?.id];
    expect(await idsOf({ teamIds: team('一组') })).toEqual([first]);
    expect(await idsOf({ teamIds: team('专属组'), assigneeId: engineerId })).toEqual([first]);
    expect(await idsOf({ teamIds: team('一组'), assigneeId: 'somebody-else' })).toEqual([]);
    expect(await idsOf({ teamIds: ['none'] })).toEqual([]);
  });

  it('gives a customer their own orders only, whatever ids are asked for', async () => {
    const stranger = await dispatch.as({ roles: ['customer'], customerId: 'c99' });
    expect((await found({ ids }, {}, stranger)).edges).toEqual([]);
  });

  it('tells when engineers are away, and why to those who keep their files', async () => {
    const { engineers } = await desk.get<{ engineers: { edges: { node: { id: string } }[] } }>('{ engineers(first: 1) { edges { node { id } } } }');
    await act(lead, absence, { engineerId: engineers.edges[0]?.node.id, from: '2026-11-26T00:00:00Z', to: '2026-11-27T00:00:00Z', reason: '培训' });
    const asked = '{ engineers(first: 1) { edges { node { away: absences(from: "2026-11-26T12:00:00Z", to: "2026-11-28T00:00:00Z") { from to reason } there: absences(from: "2026-11-27T00:00:00Z", to: "2026-11-28T00:00:00Z") { from } } } } }';
    const seenBy = async (client: GraphClient) => (await client.get<{ engineers: { edges: { node: unknown }[] } }>(asked)).engineers.edges[0]?.node;
    const away = { from: '2026-11-26T00:00:00.000Z', to: '2026-11-27T00:00:00.000Z' };
    expect(await seenBy(lead)).toEqual({ away: [{ ...away, reason: '培训' }], there: [] });
    expect(await seenBy(desk)).toEqual({ away: [{ ...away, reason: null }], there: [] });
    const tooLong = await desk.ask('{ engineers(first: 1) { edges { node { shifts(from: "2026-01-01T00:00:00Z", to: "2026-12-31T00:00:00Z") { from } } } } }');
    expect(tooLong.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});
