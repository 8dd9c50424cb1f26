import { randomUUID } from 'node:crypto';
import { eventually } from '@deskgraph/testkit';
import { accountOf, act, as, type Answer } from '../stack.fixture';

export interface AssignedOrder {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  /** The account of the engineer who has it. */
  readonly account: string;
}

const query = `query ($id: ID!) { serviceRequest(id: $id) { classification { confidence } workOrder {
  id reference version suggestedEngineers(first: 5) { refusals engineer { id name } }
} } }`;

/** A request made for one test, given to the engineer who is suggested first. */
export async function assignedOrder(): Promise<AssignedOrder> {
  const [frontLine, desk] = await Promise.all([as('front-line'), as('dispatcher')]);
  const subject = `三号车间边缘网关离线 ${randomUUID().slice(0, 8)}`;
  const submitted = await act(frontLine, 'submitServiceRequest', {
    clientKey: randomUUID(), customerId: 'demo-customer-1', deviceId: 'DEMO-D1', channel: 'PHONE', subject, impact: 'PARTIAL', urgency: 'MEDIUM',
    description: '三号车间的边缘网关从上午起在平台上显示离线，WAN 灯红色，断电重启后还是连不上平台。',
  }, 'serviceRequest { id }');
  const requestId = String(submitted['serviceRequest']?.['id']);
  // What triage says comes after the order and changes it: who assigns an older version is told to look again.
  return eventually('the request has its order, and an engineer has it', async () => {
    const found = (await desk.get<Answer>(query, { id: requestId }))['serviceRequest'];
    const order = found?.['workOrder'];
    if (!order || !found['classification']) return false;
    const free = (order['suggestedEngineers'] as unknown as { refusals: string[]; engineer: { id: string; name: string } }[]).find(({ refusals }) => refusals.length === 0);
    if (!free) return false;
    const { __typename } = await act(desk, 'assignWorkOrder', { workOrderId: order['id'], engineerId: free.engineer.id, expectedVersion: order['version'] }, 'workOrder { status }');
    return String(__typename) === 'AssignWorkOrderPayload' && { id: String(order['id']), reference: String(order['reference']), subject, account: accountOf(free.engineer.name) };
  });
}

export interface FoundOrder {
  readonly status: string;
  readonly version: number;
  readonly steps: readonly { readonly action: string; readonly hours: number | null; readonly temporary: boolean }[];
  readonly delivery: { readonly result: string; readonly signedBy: string | null; readonly signature: string | null } | null;
}

/** The order as the graph has it now. */
export async function orderNow(id: string): Promise<FoundOrder> {
  const found = await (await as('supervisor')).get<{ workOrder: FoundOrder }>('query ($id: ID) { workOrder(id: $id) { status version steps { action hours temporary } delivery { result signedBy signature } } }', { id });
  return found.workOrder;
}
