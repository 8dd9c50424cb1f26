import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { SearchContacts } from '../../migrations/202611250210-search-contacts';
import { startIntake } from '../intake.fixture';

interface Answer {
  readonly [field: string]: Answer;
}

const lookUp = `query ($search: String, $first: Int!, $after: String) { contacts(search: $search, first: $first, after: $after) {
  pageInfo { hasNextPage endCursor } edges { node { id name phone email masked
    customer { name devices(first: 5, search: "网关") { edges { node { name } } } serviceRequests(first: 1) { totalCount } }
    serviceRequests(first: 1) { totalCount edges { node { subject } } }
  } }
} }`;
const run = (name: string, fields: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields} ... on InvalidInput { fields { path } } ... on Forbidden { permission } } }`;
const reveal = run('revealContact', '... on RevealContactPayload { contact { name phone email masked } }');
const mutations = {
  registerCustomer: run('registerCustomer', '... on RegisterCustomerPayload { customer { id } }'),
  registerContact: run('registerContact', '... on RegisterContactPayload { contact { id } }'),
  registerDevice: run('registerDevice', '... on RegisterDevicePayload { device { id } }'),
  submitServiceRequest: run('submitServiceRequest', '... on SubmitServiceRequestPayload { serviceRequest { id } }'),
};

describe('looking up who calls', () => {
  let intake: RunningService;
  let desk: GraphClient;
  let customerId: string;
  const ids: Record<string, string> = {};

  const act = async (client: GraphClient, mutation: string, input: object): Promise<Answer> => Object.values(await client.get<Answer>(mutation, { input }))[0] as Answer;
  const found = async (search: string | null, first = 10, after: string | null = null) => {
    const { contacts } = await desk.get<{ contacts: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Answer }[] } }>(lookUp, { search, first, after });
    return { ...contacts, names: contacts.edges.map(({ node }) => Object.keys(ids).find((name) => ids[name] === String(node['id']))) };
  };

  beforeAll(async () => {
    intake = await startIntake();
    desk = await intake.as({ roles: ['front-line'], id: 'desk-1' });
    customerId = String((await act(desk, mutations.registerCustomer, { name: '华北精密', level: 'KEY' }))['customer']?.['id']);
    for (const [name, phone, email] of [['李明', '13900005678', 'li.ming@example.com'], ['李明霞', '+86 138-1234-5678', null], ['Grace Turner', '+44 20 7946 0123', 'grace@example.org'], ['王五', null, 'wang5@example.com']]) {
      ids[name ?? ''] = String((await act(desk, mutations.registerContact, { customerId, name, phone, email }))['contact']?.['id']);
    }
    await act(desk, mutations.registerDevice, { customerId, name: '边缘网关 EG-1' });
    await act(desk, mutations.registerDevice, { customerId, name: '100%_打印机' });
    for (const [nth, name] of ['李明', '李明', '王五'].entries()) {
      await act(desk, mutations.submitServiceRequest, { clientKey: `k${nth}`, customerId, contactId: ids[name], subject: `第${nth}次来电`, description: '打印机每次打印都卡纸', impact: 'NONE' });
    }
  });
  afterAll(() => intake?.stop());

  it.each([
    ['13900005678', ['李明']], ['+86 139 0000 5678', ['李明']], ['0086-13900005678', ['李明']], ['00005678', ['李明']], ['5678', ['李明', '李明霞']],
    ['020 7946 0123', ['Grace Turner']], ['李明', ['李明', '李明霞']], ['霞', ['李明霞']], ['turner', ['Grace Turner']], ['li.ming@example.com', ['李明']], ['678', []], ['%', []], ['1390000567', []],
  ])('finds by %s', async (search, names) => {
    expect((await found(search)).names.sort()).toEqual([...names].sort());
  });

  it('shows customer, devices and latest requests, but nobody in full', async () => {
    const [edge] = (await found('13900005678')).edges;
    expect(edge?.node).toMatchObject({
      name: '李*', phone: '*5678', email: 'l*@example.com', masked: true,
      customer: { name: '华北精密', devices: { edges: [{ node: { name: '边缘网关 EG-1' } }] }, serviceRequests: { totalCount: 3 } },
      serviceRequests: { totalCount: 2, edges: [{ node: { subject: '第1次来电' } }] },
    });
    expect(await intake.dataSource.query('select * from contact_reveals')).toEqual([]);
  });

  it('takes signs of a pattern in a device search as they are written', async () => {
    const devices = async (search: string) => (await desk.get<{ customer: { devices: { edges: unknown[] } } }>('query ($id: ID, $search: String) { customer(id: $id) { devices(first: 5, search: $search) { edges { node { name } } } } }', { id: customerId, search })).customer.devices.edges;
    expect(await devices('%_打')).toHaveLength(1);
    expect(await devices('0_打')).toHaveLength(0);
    expect(await devices(' ')).toHaveLength(2);
  });

  it('pages through everybody in order, without gap or double', async () => {
    const first = await found(null, 3);
    const second = await found(null, 3, first.pageInfo.endCursor);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...first.names, ...second.names].sort()).toEqual(Object.keys(ids).sort());
  });

  it('reveals one contact to who serves the customer, and writes down who saw whom', async () => {
    expect(await act(desk, reveal, { contactId: ids['李明'] })).toMatchObject({ contact: { name: '李明', phone: '13900005678', email: 'li.ming@example.com', masked: false } });
    const looks: { contact_id: string; revealed_to: string }[] = await intake.dataSource.query('select contact_id, revealed_to from contact_reveals');
    expect(looks).toEqual([{ contact_id: ids['李明'], revealed_to: 'desk-1' }]);
    expect(await act(desk, reveal, { contactId: 'nobody' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['contactId'] }] });
    for (const roles of [['analyst'], ['customer'], ['administrator']] as const) {
      const other = await intake.as({ roles, customerId });
      expect(await act(other, reveal, { contactId: ids['李明'] })).toMatchObject({ __typename: 'Forbidden', permission: 'contact:reveal' });
      expect((await other.ask(lookUp, { search: '5678', first: 1 })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    }
  });

  it('finds who was registered before there was a search', async () => {
    await intake.dataSource.query("insert into contacts (id, customer_id, name, phone, registered_at) values ('old', $1, '赵六', '0086 137 0000 9999', now())", [customerId]);
    ids['赵六'] = 'old';
    expect((await found('9999')).names).toEqual([]);
    const runner = intake.dataSource.createQueryRunner();
    await new SearchContacts().up(runner);
    await runner.release();
    expect((await found('13700009999')).names).toEqual(['赵六']);
    expect((await found('赵六')).names).toEqual(['赵六']);
  });
});
