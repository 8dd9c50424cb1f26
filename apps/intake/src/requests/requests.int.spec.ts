import { AssignmentDeclined, DeliverySigned, RequestClassified, WorkOrderAssigned, WorkOrderCancelled, WorkOrderReopened } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startIntake } from '../intake.fixture';

const outcome = `
    __typename
    ... on SubmitServiceRequestPayload { repeated serviceRequest {
      id reference status priority priorityReason responseLevel channel submittedAt
      missingInformation { field question } customer { name } contact { name phone masked } device { name } feedback { id }
    } }
    ... on InvalidInput { fields { path message } }
    ... on UserError { message }`;
const submit = `mutation ($input: SubmitServiceRequestInput!) { submitServiceRequest(input: $input) { ${outcome} } }`;
const submitMany = `mutation ($input: SubmitServiceRequestsInput!) {
  submitServiceRequests(input: $input) { __typename ... on SubmitServiceRequestsPayload { results { ${outcome} } } ... on InvalidInput { fields { path } } ... on UserError { message } }
}`;
const read = 'query ($id: ID, $reference: String) { serviceRequest(id: $id, reference: $reference) { id reference status priority priorityReason requestType missingInformation { field } feedback { reference average } } }';
const preview = 'query ($input: PreviewPriorityInput!) { previewPriority(input: $input) { priority priorityRule priorityReason responseLevel customerLevel status missingInformation { field question } } }';
const list = `query ($first: Int!, $after: String, $filter: ServiceRequestFilter, $orderBy: ServiceRequestOrder) {
  serviceRequests(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { totalCount edges { node { reference priority } } pageInfo { hasNextPage endCursor } }
}`;
const provide = `mutation ($input: ProvideInformationInput!) { provideInformation(input: $input) {
  __typename ... on ProvideInformationPayload { serviceRequest { status priority missingInformation { field } } } ... on InvalidInput { fields { path message } } ... on UserError { message }
} }`;
const rate = `mutation ($input: LeaveFeedbackInput!) { leaveFeedback(input: $input) {
  __typename ... on LeaveFeedbackPayload { feedback { id reference average serviceRequest { status } } } ... on FeedbackAlreadyLeft { feedback { reference } } ... on InvalidInput { fields { path } } ... on UserError { message }
} }`;

describe('service requests', () => {
  let intake: RunningService;
  let desk: GraphClient;
  let customerId: string;
  let contactId: string;
  let deviceId: string;
  let key = 0;

  const request = (more: object = {}) => ({
    clientKey: `key-${(key += 1)}`, customerId, contactId, subject: '打印机卡纸', description: '三楼打印机每次打印都卡纸，提示 E-13', impact: 'NONE', ...more,
  });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read field by field
  const submitted = async (more: object = {}, client = desk): Promise<any> => (await client.get<any>(submit, { input: request(more) })).submitServiceRequest;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are read field by field
  const together = async (requests: object[]): Promise<any[]> => (await desk.get<any>(submitMany, { input: { requests } })).submitServiceRequests.results;

  beforeAll(async () => {
    intake = await startIntake();
    desk = await intake.as({ roles: ['dispatcher'] });
    const register = async (name: string, type: string, input: object): Promise<string> => {
      const data = await desk.get<Record<string, Record<string, { id: string }>>>(`mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ... on ${name[0]?.toUpperCase()}${name.slice(1)}Payload { ${type} { id } } } }`, { input });
      return data[name]?.[type]?.id ?? '';
    };
    customerId = await register('registerCustomer', 'customer', { name: '华北精密', level: 'KEY', externalKey: 'C1' });
    contactId = await register('registerContact', 'contact', { customerId, name: '李明', phone: '13900005678' });
    deviceId = await register('registerDevice', 'device', { customerId, name: '网关', serialNumber: 'EG-1', coreProduct: true });
  });
  afterAll(() => intake?.stop());

  it('gives a number, a priority with its reason, and asks for what is missing', async () => {
    const { serviceRequest, repeated } = await submitted({ impact: 'PARTIAL', urgency: 'HIGH', deviceId: 'EG-1' });
    expect(repeated).toBe(false);
    expect(serviceRequest).toMatchObject({
      reference: 'SR-20261124-001', status: 'AWAITING_ASSIGNMENT', priority: 'P1', responseLevel: 'RED', channel: 'ONLINE',
      customer: { name: '华北精密' }, contact: { name: '李明', phone: '13900005678', masked: false }, device: { name: '网关' }, feedback: null,
    });
    expect(serviceRequest.priorityReason).toBe('part of a key account’s business is affected and it is urgent');
    expect(serviceRequest.missingInformation.map(({ field }: { field: string }) => field)).toEqual(['impactScope', 'occurredAt']);
    const [event] = await intake.published('intake.ServiceRequestSubmitted');
    expect(event).toMatchObject({ reference: 'SR-20261124-001', language: 'zh', customerLevel: 'KEY', responseLevel: 'RED', deviceId });
  });

  it('says beforehand what it would decide, while the request is still being written', async () => {
    const previewed = async (input: object, client = desk) => (await client.get<{ previewPriority: { priority: string; missingInformation: { field: string }[] } }>(preview, { input })).previewPriority;
    expect(await previewed({})).toMatchObject({ priority: 'P3', priorityRule: 'impact-unknown', responseLevel: null, customerLevel: 'STANDARD', status: 'NEEDS_INFORMATION' });
    const written = { customerId, contactId, deviceId: 'EG-1', impact: 'PARTIAL', urgency: 'HIGH', description: '三楼打印机每次打印都卡纸，提示 E-13', requestType: 'FAULT' };
    const before = await previewed(written);
    expect(before).toMatchObject({ priority: 'P1', priorityRule: 'part-urgent-key-account', responseLevel: 'RED', customerLevel: 'KEY', status: 'AWAITING_ASSIGNMENT' });

    const { serviceRequest } = await submitted(written);
    const { priorityRule: _, customerLevel: __, ...same } = before as typeof before & { priorityRule: string; customerLevel: string };
    expect(serviceRequest).toMatchObject(same);
    const stranger = await intake.as({ roles: ['customer'], customerId: 'somebody-else' });
    expect(await previewed(written, stranger)).toMatchObject({ customerLevel: 'STANDARD', priority: 'P2', responseLevel: null, missingInformation: expect.arrayContaining([expect.objectContaining({ field: 'contact' })]) });
    const analyst = await intake.as({ roles: ['analyst'] });
    expect((await analyst.ask(preview, { input: {} })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('knows when it was first heard of, which is never after it came on record', async () => {
    const of = async (firstContactAt?: string, client = desk) => (await client.get<Record<string, unknown>>(`mutation ($input: SubmitServiceRequestInput!) { submitServiceRequest(input: $input) {
      __typename ... on SubmitServiceRequestPayload { serviceRequest { firstContactAt submittedAt } } ... on InvalidInput { fields { path } } } }`, { input: request({ firstContactAt }) }))['submitServiceRequest'];
    const now = intake.clock.now();
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1_000).toISOString();
    expect(await of(at(-600))).toMatchObject({ serviceRequest: { firstContactAt: at(-600), submittedAt: at(0) } });
    expect((await intake.published('intake.ServiceRequestSubmitted')).at(-1)).toMatchObject({ firstContactAt: at(-600) });
    for (const same of [undefined, at(200)]) expect(await of(same)).toMatchObject({ serviceRequest: { firstContactAt: at(0) } });
    expect((await intake.published('intake.ServiceRequestSubmitted')).at(-1)).not.toHaveProperty('firstContactAt');
    const customer = await intake.as({ roles: ['customer'], customerId });
    for (const wrong of [of(at(600)), of(at(-31 * 86_400)), of(at(-60), customer)]) expect(await wrong).toEqual({ __typename: 'InvalidInput', fields: [{ path: ['firstContactAt'] }] });
  });

  it('answers a retry with the same request, also when both come at once', async () => {
    const input = request();
    const answers = await Promise.all(Array.from({ length: 8 }, () => desk.get<Record<string, { serviceRequest: { reference: string }; repeated: boolean }>>(submit, { input })));
    expect(new Set(answers.map((answer) => answer['submitServiceRequest']?.serviceRequest.reference)).size).toBe(1);
    expect(answers.filter((answer) => answer['submitServiceRequest']?.repeated === false)).toHaveLength(1);
  });

  it('numbers two hundred concurrent submissions without gap or double, refused ones between them', async () => {
    const before = Number((await submitted()).serviceRequest.reference.slice(-3));
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => submitted(index % 4 === 0 ? { subject: '' } : {})));
    const numbers = answers.flatMap(({ serviceRequest }) => (serviceRequest ? [Number(serviceRequest.reference.slice(12))] : [])).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 150 }, (_, index) => before + 1 + index));
  });

  it('takes in many at once, each accepted or refused for itself', async () => {
    const known = await submitted({ clientKey: 'batch-known' });
    const twice = request({ clientKey: 'batch-twice', subject: 'VPN drops' });
    const requests = [request(), request({ subject: ' ' }), twice, request({ customerId: 'nobody' }), request({ clientKey: 'batch-known' }), twice, request({ deviceId: 'EG-1', urgency: 'HIGH', impact: 'CORE_BUSINESS' })];
    const before = (await intake.published('intake.ServiceRequestSubmitted')).length;
    const [first, blank, vpn, stranger, repeated, again, last] = await together(requests);
    const nth = (answer: { serviceRequest: { reference: string } }) => Number(answer.serviceRequest.reference.slice(12));
    expect(nth(first)).toBe(Number(known.serviceRequest.reference.slice(12)) + 1);
    expect([nth(vpn), nth(last)]).toEqual([nth(first) + 1, nth(first) + 2]);
    expect(blank).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['subject'] }] });
    expect(stranger).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['customerId'] }] });
    expect(repeated).toMatchObject({ repeated: true, serviceRequest: { id: known.serviceRequest.id } });
    expect(again).toMatchObject({ repeated: true, serviceRequest: { id: vpn.serviceRequest.id } });
    expect([first.repeated, vpn.repeated, last.repeated]).toEqual([false, false, false]);
    expect(last.serviceRequest).toMatchObject({ priority: 'P1', device: { name: '网关' }, contact: { name: '李明' } });
    expect(await desk.get(list, { first: 5, filter: { search: 'vpn drops' } })).toMatchObject({ serviceRequests: { totalCount: 1 } });
    expect((await intake.published('intake.ServiceRequestSubmitted')).length - before).toBe(3);
  });

  it('lets batches that share keys in any order come at once', async () => {
    const requests = Array.from({ length: 20 }, () => request());
    const answers = await Promise.all(Array.from({ length: 8 }, (_, nth) => together(nth % 2 === 0 ? requests : [...requests].reverse())));
    const ids = answers.flat().map(({ serviceRequest }) => serviceRequest.id);
    expect(new Set(ids).size).toBe(20);
    expect(answers.flat().filter(({ repeated }) => !repeated)).toHaveLength(20);
  });

  it('refuses a batch that is empty or too large', async () => {
    for (const length of [0, 101]) {
      const answer = await desk.get<Record<string, unknown>>(submitMany, { input: { requests: Array.from({ length }, () => request()) } });
      expect(answer['submitServiceRequests']).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['requests'] }] });
    }
  });

  it('names every mistake at once, in the language of the viewer', async () => {
    const chinese = await intake.as({ roles: ['dispatcher'] }, 'zh');
    const refusal = await submitted({ subject: ' ', contactId: 'nobody', deviceId: 'nothing', occurredAt: '2027-01-01T00:00:00Z' }, chinese);
    expect(refusal.__typename).toBe('InvalidInput');
    expect(refusal.fields.map(({ path }: { path: string[] }) => path[0]).sort()).toEqual(['contactId', 'deviceId', 'occurredAt', 'subject']);
    expect(refusal.message).toContain('请填写主题');
  });

  it('lets a customer see and submit only its own', async () => {
    const own = await intake.as({ roles: ['customer'], customerId });
    const stranger = await intake.as({ roles: ['customer'], customerId: 'somebody-else' });
    const { serviceRequest } = await submitted({}, own);
    expect(serviceRequest.contact).toMatchObject({ name: '李*', phone: '*5678', masked: true });
    expect((await submitted({}, stranger)).__typename).toBe('Forbidden');
    expect((await stranger.get<Record<string, unknown>>(read, { id: serviceRequest.id }))['serviceRequest']).toBeNull();
    expect(await stranger.get(list, { first: 5 })).toMatchObject({ serviceRequests: { totalCount: 0, edges: [] } });
    expect((await intake.nobody().ask(read, { id: serviceRequest.id })).errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });

  it('lets a customer answer questions about its own requests, and another neither answer nor rate them', async () => {
    const own = await intake.as({ roles: ['customer'], customerId });
    const stranger = await intake.as({ roles: ['customer'], customerId: 'somebody-else' });
    const { serviceRequest: { id } } = await submitted({ impact: null }, own);
    const input = { serviceRequestId: id, answers: [{ field: 'impact', value: 'CORE_BUSINESS' }, { field: 'impactScope', value: '整条产线' }] };
    const rating = { serviceRequestId: id, responsiveness: 1, result: 1, attitude: 1 };
    const nobodys = { __typename: 'InvalidInput', fields: [{ path: ['serviceRequestId'] }] };
    expect((await stranger.get<Record<string, unknown>>(provide, { input }))['provideInformation']).toMatchObject(nobodys);
    expect((await stranger.get<Record<string, unknown>>(rate, { input: rating }))['leaveFeedback']).toMatchObject(nobodys);
    expect((await desk.get<Record<string, unknown>>(rate, { input: rating }))['leaveFeedback']).toMatchObject({ __typename: 'Forbidden' });
    expect((await own.get<Record<string, unknown>>(provide, { input }))['provideInformation']).toMatchObject({ serviceRequest: { priority: 'P1', status: 'AWAITING_ASSIGNMENT', missingInformation: [{ field: 'device' }, { field: 'occurredAt' }] } });
    const theirs = await own.get<{ serviceRequests: { edges: { node: { reference: string } }[] } }>(list, { first: 100 });
    expect(theirs.serviceRequests.edges.length).toBeGreaterThan(0);
  });

  it('pages through a search by keyset, Chinese without spaces', async () => {
    for (let nth = 0; nth < 5; nth += 1) await submitted({ subject: `机房空调漏水 ${nth}`, impact: nth === 4 ? 'CORE_BUSINESS' : 'NONE' });
    const filter = { search: '空调漏水' };
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const answer: { serviceRequests: { totalCount: number; edges: { node: { reference: string; priority: string } }[]; pageInfo: { endCursor: string } } } = await desk.get(list, { first: 2, after, filter, orderBy: 'PRIORITY' });
      expect(answer.serviceRequests.totalCount).toBe(5);
      seen.push(...answer.serviceRequests.edges.map(({ node }) => `${node.priority} ${node.reference}`));
      after = answer.serviceRequests.pageInfo.endCursor;
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort());
    expect(seen[0]).toMatch(/^P1/);
  });

  it('decides priority and open questions anew when information is provided', async () => {
    const { serviceRequest } = await submitted({ contactId: null, impact: null });
    expect(serviceRequest).toMatchObject({ status: 'NEEDS_INFORMATION', priority: 'P3' });
    const wrong = await desk.get<Record<string, { __typename: string; fields: unknown }>>(provide, { input: { serviceRequestId: serviceRequest.id, answers: [{ field: 'impact', value: 'huge' }, { field: 'mood', value: 'bad' }] } });
    expect(wrong['provideInformation']).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['answers', '0', 'value'] }, { path: ['answers', '1', 'field'] }] });
    const answers = [{ field: 'contact', value: contactId }, { field: 'impact', value: 'CORE_BUSINESS' }, { field: 'device', value: 'EG-1' }];
    const answer = await desk.get<Record<string, unknown>>(provide, { input: { serviceRequestId: serviceRequest.id, answers } });
    expect(answer['provideInformation']).toMatchObject({ serviceRequest: { status: 'AWAITING_ASSIGNMENT', priority: 'P1' } });
    expect((await intake.published('intake.InformationProvided')).at(-1)).toMatchObject({ priority: 'P1', responseLevel: 'RED' });
  });

  it('follows the work, and is rated once it is accepted', async () => {
    const customer = await intake.as({ roles: ['customer'], customerId });
    const { serviceRequest: { id } } = await submitted({}, customer);
    const order = { workOrderId: 'w1', serviceRequestId: id, engineerId: 'e1' };
    const status = async () => (await desk.get<{ serviceRequest: { status: string; requestType: string } }>(read, { id })).serviceRequest;
    const assigned = messageOf(WorkOrderAssigned, 'w1', { ...order, teamId: 't', assignedBy: 'd', assignedAt: '2026-11-24T01:31:00.000Z' });
    await intake.deliver(assigned, assigned);
    expect(await status()).toMatchObject({ status: 'IN_PROGRESS' });
    await intake.deliver(messageOf(AssignmentDeclined, 'w1', { ...order, reason: 'leave', declinedAt: '2026-11-24T01:32:00.000Z' }));
    expect(await status()).toMatchObject({ status: 'AWAITING_ASSIGNMENT' });
    const rating = { serviceRequestId: id, responsiveness: 5, result: 4, attitude: 5, likelihoodToRecommend: 9 };
    expect((await customer.get<Record<string, unknown>>(rate, { input: rating }))['leaveFeedback']).toMatchObject({ __typename: 'ServiceRequestStillOpen' });

    await intake.deliver(
      messageOf(WorkOrderAssigned, 'w1', { ...order, teamId: 't', assignedBy: 'd', assignedAt: '2026-11-24T01:33:00.000Z' }),
      messageOf(DeliverySigned, 'w1', { ...order, deliveryId: 'd', deliveryReference: 'SD-1', signedAt: '2026-11-24T03:00:00.000Z' }),
      messageOf(RequestClassified, id, {
        serviceRequestId: id, category: { id: 'printer', path: ['printer'] }, confidence: 1, applied: true, alternatives: [],
        requestType: { value: 'FAULT', confidence: 0.9, applied: true }, modelVersion: 'test', classifiedAt: '2026-11-24T01:31:00.000Z',
      }),
    );
    expect(await status()).toMatchObject({ status: 'COMPLETED', requestType: 'FAULT' });
    expect((await customer.get<Record<string, unknown>>(rate, { input: { ...rating, result: 6 } }))['leaveFeedback']).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: ['result'] }] });
    expect((await customer.get<Record<string, unknown>>(rate, { input: rating }))['leaveFeedback']).toMatchObject({ feedback: { reference: 'FB-20261124-001', average: 4.67, serviceRequest: { status: 'CLOSED' } } });
    expect((await customer.get<Record<string, unknown>>(rate, { input: rating }))['leaveFeedback']).toMatchObject({ __typename: 'FeedbackAlreadyLeft', feedback: { reference: 'FB-20261124-001' } });
    expect((await intake.published('intake.ServiceRequestStatusChanged')).slice(-3).map((event) => event['status'])).toEqual(['IN_PROGRESS', 'COMPLETED', 'CLOSED']);

    await intake.deliver(messageOf(WorkOrderReopened, 'w1', { workOrderId: 'w1', serviceRequestId: id, reason: '再次卡纸', reopenedAt: '2026-11-26T01:00:00.000Z' }));
    expect(await status()).toMatchObject({ status: 'IN_PROGRESS' });
    await intake.deliver(messageOf(DeliverySigned, 'w1', { ...order, deliveryId: 'd2', deliveryReference: 'SD-2', signedAt: '2026-11-26T03:00:00.000Z' }));
    expect(await status()).toMatchObject({ status: 'COMPLETED' });
  });

  it('is closed when its work is called off, and stays so', async () => {
    const { serviceRequest: { id } } = await submitted();
    const ids = { workOrderId: 'w2', serviceRequestId: id };
    await intake.deliver(
      messageOf(WorkOrderCancelled, 'w2', { ...ids, reason: '重复提交', cancelledAt: '2026-11-24T01:31:00.000Z' }),
      messageOf(WorkOrderAssigned, 'w2', { ...ids, engineerId: 'e1', teamId: 't', assignedBy: 'd', assignedAt: '2026-11-24T01:32:00.000Z' }),
    );
    expect((await desk.get<Record<string, unknown>>(read, { id }))['serviceRequest']).toMatchObject({ status: 'CLOSED' });
    const customer = await intake.as({ roles: ['customer'], customerId });
    expect((await customer.get<Record<string, unknown>>(rate, { input: { serviceRequestId: id, responsiveness: 5, result: 5, attitude: 5 } }))['leaveFeedback']).toMatchObject({ __typename: 'ServiceRequestStillOpen' });
  });

  it('begins a new count with the business day, in the business zone', async () => {
    intake.clock.set('2026-11-24T16:00:00Z');
    expect((await submitted()).serviceRequest.reference).toBe('SR-20261125-001');
  });

  it('has nothing left to migrate', async () => {
    const log = await intake.dataSource.driver.createSchemaBuilder().log();
    expect(log.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
