import { randomUUID } from 'node:crypto';
import { eventually, type GraphClient } from '@deskgraph/testkit';
import { LiveScreen, type Change } from './live.fixture';
import { act, as, type Answer } from './stack.fixture';

const orders = `subscription ($after: ID) { workOrderChanged(after: $after) { marker cursor causes workOrder { id status viewers { name } serviceRequest { reference contact { phone masked } customer { id } } } } }`;
const queue = 'subscription ($after: ID) { queueChanged(filter: { statuses: [OPEN] }, after: $after) { marker cursor workOrderId inQueue } }';
const triaged = 'subscription ($after: ID) { requestTriaged(after: $after) { marker cursor serviceRequest { id classification { category { id } } } } }';

const customers = { own: { customerId: 'demo-customer-1', deviceId: 'DEMO-D1' }, other: { customerId: 'demo-customer-2', deviceId: 'DEMO-D3' } };

describe('screens that are open all day', () => {
  let frontLine: GraphClient;
  let desk: GraphClient;
  const screens: LiveScreen[] = [];

  beforeAll(async () => {
    [frontLine, desk] = await Promise.all([as('front-line'), as('dispatcher')]);
  });
  afterEach(() => screens.splice(0).forEach((screen) => screen.cut()));

  const watch = async (account: string, query: string): Promise<LiveScreen> => {
    const screen = await new LiveScreen(account, query).open();
    screens.push(screen);
    return screen;
  };
  const submit = async (customer: keyof typeof customers): Promise<string> => {
    const { customer: file } = await frontLine.get<Answer>('query ($id: ID!) { customer(id: $id) { contacts { id } } }', { id: customers[customer].customerId });
    const [contact] = file?.['contacts'] as unknown as { id: string }[];
    const input = { ...customers[customer], contactId: contact?.id, clientKey: `live-${randomUUID()}`, channel: 'PHONE', subject: '打印机卡纸', description: '二楼的标签打印机一次进两张纸，清理后仍然卡纸。', impact: 'PARTIAL', urgency: 'MEDIUM' };
    return String((await act(frontLine, 'submitServiceRequest', input, 'serviceRequest { id }'))['serviceRequest']?.['id']);
  };
  const orderOf = (requestId: string): Promise<Answer> =>
    eventually('the request has its order', async () => {
      const { serviceRequest } = await desk.get<Answer>('query ($id: ID!) { serviceRequest(id: $id) { workOrder { id version suggestedEngineers(first: 1) { engineer { id } } } } }', { id: requestId });
      return serviceRequest?.['workOrder'];
    });
  const idsOn = (screen: LiveScreen): unknown[] => screen.sent.map(({ workOrder }: Change) => Object(workOrder).id);
  const customersOn = (screen: LiveScreen): unknown[] => [...new Set(screen.sent.map(({ workOrder }) => Object(Object(Object(workOrder).serviceRequest).customer).id))];

  it('show two people the same change, each as much as they may see', async () => {
    const [dispatcher, analyst, customer] = await Promise.all([watch('dispatcher', orders), watch('analyst', orders), watch('customer', orders)]);
    const [own, other] = [await orderOf(await submit('own')), await orderOf(await submit('other'))];
    await eventually('both orders are on the screens of staff', async () => [dispatcher, analyst].every((screen) => idsOn(screen).includes(own['id']) && idsOn(screen).includes(other['id'])));
    await eventually('the customer’s order is on the screen of the customer', async () => idsOn(customer).includes(own['id']));
    expect(customersOn(customer)).toEqual(['demo-customer-1']);
    expect(JSON.stringify(customer.changes)).not.toContain(String(other['id']));
    const contactsOn = (screen: LiveScreen) => screen.sent.map(({ workOrder }) => Object(Object(workOrder).serviceRequest).contact).filter(Boolean);
    const masks = (screen: LiveScreen) => [...new Set(contactsOn(screen).map((contact) => Object(contact).masked))];
    expect([masks(dispatcher), masks(analyst)]).toEqual([[false], [true]]);
  });

  it('get what they missed while the line was cut, once, and then go on', async () => {
    const screen = await watch('dispatcher', orders);
    await orderOf(await submit('own'));
    await eventually('something is on the screen', async () => screen.sent.length > 0);
    screen.cut();
    const missed = await orderOf(await submit('own'));
    const seenBefore = screen.sent.length;
    await screen.open();
    await eventually('what was missed is there', async () => idsOn(screen).slice(seenBefore).includes(missed['id']));
    expect(screen.changes.some(({ marker }) => marker === 'RESYNC')).toBe(false);
    const next = await orderOf(await submit('own'));
    await eventually('it goes on', async () => idsOn(screen).includes(next['id']));
  });

  it('take an order out of the queue when somebody is sent, and show who else looks at it', async () => {
    const [open, board] = await Promise.all([watch('supervisor', queue), watch('supervisor', orders)]);
    const order = await orderOf(await submit('own'));
    await eventually('it is in the queue', async () => open.sent.some(({ workOrderId, inQueue }) => workOrderId === order['id'] && inQueue === true));
    await act(desk, 'lookAtWorkOrder', { workOrderId: order['id'] }, 'workOrder { id }');
    await eventually('the supervisor sees the dispatcher there', async () => board.sent.some(({ workOrder }) => Object(workOrder).id === order['id'] && JSON.stringify(workOrder).includes('周敏')));
    const fresh = await orderOf(String((await desk.get<Answer>('query ($id: ID) { workOrder(id: $id) { serviceRequest { id } } }', { id: order['id'] }))['workOrder']?.['serviceRequest']?.['id']));
    const [best] = fresh['suggestedEngineers'] as unknown as { engineer: { id: string } }[];
    await act(desk, 'assignWorkOrder', { workOrderId: order['id'], engineerId: best?.engineer.id, expectedVersion: fresh['version'] }, 'workOrder { status }');
    await eventually('it has left the queue', async () => open.sent.some(({ workOrderId, inQueue }) => workOrderId === order['id'] && inQueue === false));
  });

  it('show what triage says as soon as it says it', async () => {
    const screen = await watch('front-line', triaged);
    const id = await submit('own');
    await eventually('the category is there', async () => screen.sent.some(({ serviceRequest }) => Object(serviceRequest).id === id && Object(serviceRequest).classification !== null));
  });
});
