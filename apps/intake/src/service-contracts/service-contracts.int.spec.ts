import type { GraphClient, RunningService } from '@deskgraph/testkit';
import { startIntake } from '../intake.fixture';

interface Answer {
  readonly [field: string]: Answer;
}

const contractFields = 'id number scope from until inForce products devices { serialNumber } customer { name }';
const registerContract = `mutation ($input: RegisterContractInput!) { registerContract(input: $input) {
  __typename ... on RegisterContractPayload { contract { ${contractFields} } } ... on InvalidInput { fields { path message } } ... on Forbidden { permission }
} }`;
const submit = `mutation ($input: SubmitServiceRequestInput!) { submitServiceRequest(input: $input) {
  __typename ... on SubmitServiceRequestPayload { serviceRequest { id contract { number } } repeated }
  ... on ContractNotInForce { contract { number } } ... on NotCoveredByContract { contract { number } } ... on UserError { message }
} }`;
const provide = `mutation ($input: ProvideInformationInput!) { provideInformation(input: $input) {
  __typename ... on ProvideInformationPayload { serviceRequest { contract { number } } }
} }`;
const contractsOf = 'query ($id: ID!, $after: String) { customer(id: $id) { contracts(first: 2, after: $after) { edges { node { number } } pageInfo { hasNextPage endCursor } } } }';

describe('contracts', () => {
  let intake: RunningService;
  let supervisor: GraphClient;
  let customerId: string;
  let otherId: string;
  let key = 0;

  const run = async (query: string, input: object, client = supervisor): Promise<Answer> => Object.values(await client.get<Answer>(query, { input }))[0] as Answer;
  const contract = (more: object) => run(registerContract, { customerId, scope: ['PRODUCT_SUPPORT', 'ON_SITE_REPAIR'], from: '2026-01-01', until: '2026-12-31', ...more });
  const idOf = async (more: object): Promise<string> => String((await contract(more))['contract']?.['id']);
  const request = (more: object = {}, client = supervisor) =>
    run(submit, { clientKey: `key-${(key += 1)}`, customerId, subject: '网关离线', description: '一号产线网关离线，指示灯红色', impact: 'NONE', ...more }, client);

  beforeAll(async () => {
    intake = await startIntake('2026-11-24T01:30:00Z');
    supervisor = await intake.as({ roles: ['supervisor'] });
    const customer = (name: string) => run('mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { ... on RegisterCustomerPayload { customer { id } } } }', { name, level: 'KEY', industry: '制造' });
    customerId = String((await customer('华北精密'))['customer']?.['id']);
    otherId = String((await customer('东湖新能源'))['customer']?.['id']);
    for (const device of [{ serialNumber: 'EG-1', productVersion: 'EdgeGate 4.2' }, { serialNumber: 'RX-1', productVersion: 'RX-4 7' }]) {
      await run('mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename } }', { customerId, name: device.serialNumber, ...device });
    }
  });
  afterAll(() => intake?.stop());

  it('are put on file once, with what they cover by the names people use', async () => {
    const first = await contract({ number: 'HT-DEVICE', externalKey: 'K1', deviceIds: ['EG-1'] });
    expect(first).toMatchObject({ contract: { number: 'HT-DEVICE', scope: ['PRODUCT_SUPPORT', 'ON_SITE_REPAIR'], from: '2026-01-01', until: '2026-12-31', inForce: true, devices: [{ serialNumber: 'EG-1' }], customer: { name: '华北精密' } } });
    expect((await contract({ number: 'other', externalKey: 'K1' }))['contract']?.['id']).toBe(first['contract']?.['id']);
    expect(await contract({ number: 'HT-DEVICE' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['number'] }] });
    expect(await contract({ number: 'x', customerId: otherId, externalKey: 'K1' })).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['externalKey'] }] });
  });

  it('name every mistake at once, and are the business of supervisors', async () => {
    const wrong = await contract({ number: ' ', scope: [], deviceIds: ['nothing'], from: '2026-12-31', until: '2026-01-01' });
    expect((wrong['fields'] as unknown as { path: string[] }[]).map(({ path }) => path[0])).toEqual(['deviceIds', 'number', 'scope', 'until']);
    expect(await contract({ number: 'x', customerId: 'nobody' })).toMatchObject({ fields: [{ path: ['customerId'] }] });
    expect(await run(registerContract, { customerId, number: 'x', scope: ['CONSULTING'], from: '2026-01-01' }, await intake.as({ roles: ['front-line'] }))).toMatchObject({ __typename: 'Forbidden', permission: 'contract:register' });
  });

  it('are found by what a request is about, and said to everybody', async () => {
    await contract({ number: 'HT-PRODUCT', products: ['rx'] });
    expect((await request())['serviceRequest']?.['contract']).toBeNull();
    const general = await idOf({ number: 'HT-GENERAL', from: '2026-11-24', until: undefined });
    expect(await request({ deviceId: 'EG-1' })).toMatchObject({ serviceRequest: { contract: { number: 'HT-DEVICE' } } });
    expect(await request({ deviceId: 'RX-1' })).toMatchObject({ serviceRequest: { contract: { number: 'HT-PRODUCT' } } });
    expect(await request()).toMatchObject({ serviceRequest: { contract: { number: 'HT-GENERAL' } } });
    expect((await intake.published('intake.ServiceRequestSubmitted')).at(-1)).toMatchObject({ contractId: general });
    expect((await intake.published('intake.ServiceRequestSubmitted'))[0]).not.toHaveProperty('contractId');
  });

  it('follow the device once it is known, unless somebody named one', async () => {
    const answers = [{ field: 'device', value: 'EG-1' }];
    const open = String((await request())['serviceRequest']?.['id']);
    expect(await run(provide, { serviceRequestId: open, answers })).toMatchObject({ serviceRequest: { contract: { number: 'HT-DEVICE' } } });
    expect((await intake.published('intake.InformationProvided')).at(-1)).toHaveProperty('contractId');
    const named = String((await request({ contractId: await idOf({ number: 'HT-NAMED' }) }))['serviceRequest']?.['id']);
    expect(await run(provide, { serviceRequestId: named, answers })).toMatchObject({ serviceRequest: { contract: { number: 'HT-NAMED' } } });
  });

  it('that are named are refused when they are somebody else’s, over, or about something else', async () => {
    const foreign = await idOf({ number: 'HT-FOREIGN', customerId: otherId });
    expect(await request({ contractId: foreign })).toMatchObject({ __typename: 'ContractNotOfCustomer' });
    expect(await request({ contractId: await idOf({ number: 'HT-OVER', until: '2026-11-23' }) })).toMatchObject({ __typename: 'ContractNotInForce', contract: { number: 'HT-OVER' } });
    const device = await idOf({ number: 'HT-RX', deviceIds: ['RX-1'] });
    expect(await request({ contractId: device, deviceId: 'EG-1' })).toMatchObject({ __typename: 'NotCoveredByContract', contract: { number: 'HT-RX' }, message: expect.stringContaining('HT-RX') });
    expect(await request({ contractId: device, deviceId: 'RX-1' })).toMatchObject({ serviceRequest: { contract: { number: 'HT-RX' } } });
  });

  it('begin and end at midnight of the business zone', async () => {
    const tomorrow = await idOf({ number: 'HT-TOMORROW', from: '2026-11-25' });
    intake.clock.set('2026-11-24T15:59:59Z');
    expect(await request({ contractId: tomorrow })).toMatchObject({ __typename: 'ContractNotInForce' });
    intake.clock.set('2026-11-24T16:00:00Z');
    expect(await request({ contractId: tomorrow })).toMatchObject({ serviceRequest: { contract: { number: 'HT-TOMORROW' } } });
  });

  it('are reached from the industry over the customer', async () => {
    await run('mutation ($input: RegisterCustomerInput!) { registerCustomer(input: $input) { __typename } }', { name: 'Harbour Logistics', level: 'STANDARD' });
    expect(await supervisor.get('{ industries { name customers } }')).toEqual({ industries: [{ name: '制造', customers: 2 }, { name: null, customers: 1 }] });
    const file = '{ customers(first: 5, industry: "制造") { edges { node { name contracts(first: 1) { edges { node { number } } } } } } }';
    expect(await supervisor.get(file)).toMatchObject({ customers: { edges: [{ node: { name: '东湖新能源', contracts: { edges: [{ node: { number: 'HT-FOREIGN' } }] } } }, { node: { name: '华北精密' } }] } });
  });

  it('are listed with their customer, the one that began last first, and shown to nobody else', async () => {
    const page = async (client: GraphClient, after?: string) => (await client.get<Answer>(contractsOf, { id: customerId, after }))['customer']?.['contracts'];
    const first = await page(supervisor);
    expect(first).toMatchObject({ edges: [{ node: { number: 'HT-TOMORROW' } }, { node: { number: 'HT-GENERAL' } }], pageInfo: { hasNextPage: true } });
    expect((await page(supervisor, String(first?.['pageInfo']?.['endCursor'])))?.['edges']).toHaveLength(2);
    const stranger = await intake.as({ roles: ['customer'], customerId: otherId });
    const own = await request({ customerId: otherId }, stranger);
    expect(own['serviceRequest']).toMatchObject({ contract: { number: 'HT-FOREIGN' } });
    expect((await stranger.ask('query ($id: ID!) { contract(id: $id) { number } }', { id: 'x' })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
