import { must, mutation } from '../graph-client/operations.mjs';

const read = `query Read($id: ID!) { serviceRequest(id: $id) {
  status feedback { id }
  workOrder { id version status assignee { name } steps { at } delivery { id result } suggestedEngineers(first: 8) { refusals engineer { id name } } }
} }`;

const assign = mutation('assignWorkOrder', 'workOrder { id }');
const accept = must('acceptAssignment', 'workOrder { id }');
const log = must('logWorkStep', 'workOrder { id }');
const deliver = must('submitDelivery', 'delivery { id }');
const sign = must('signDelivery', 'delivery { id }');
const rate = must('leaveFeedback', 'feedback { id }');

/** How far a request of the demo has come; one that names nothing waits for the dispatcher. */
const stages = ['assigned', 'started', 'delivered', 'closed'];

async function until(sentence, probe) {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain until ${sentence}`);
}

/** Takes a request as far as its story says, by the people whose work each step is; goes on where an earlier run was cut off. */
export async function advanceRequest(as, id, { reach, engineer: wanted, step, result, deliverables, criteria, rating }, { contact, customer, accounts }) {
  const [supervisor, desk] = [await as('supervisor'), await as('dispatcher')];
  const state = async () => (await supervisor(read, { id })).serviceRequest;
  const reaches = (stage) => stages.indexOf(reach) >= stages.indexOf(stage);
  let order = await until('the work order is open and somebody can take it', async () => {
    const { workOrder } = await state();
    return workOrder && (workOrder.status !== 'OPEN' || chosen(workOrder, wanted)) ? workOrder : undefined;
  });
  if (order.status === 'OPEN') order = await assigned(desk, order, wanted, async () => (await state()).workOrder);
  if (!reaches('started')) return;

  const engineer = await as(accounts.get(order.assignee.name));
  if (order.status === 'ASSIGNED') await accept(engineer, { workOrderId: order.id, startAt: new Date().toISOString() });
  if (order.steps.length === 0) await log(engineer, { workOrderId: order.id, action: step, hours: 1, clientKey: 'demo' });
  if (!reaches('delivered')) return;

  if (!order.delivery) await deliver(engineer, { workOrderId: order.id, result, deliverables, criteria, clientKey: 'demo' });
  if (!reaches('closed')) return;

  order = (await state()).workOrder;
  if (order.status === 'DELIVERED') await sign(engineer, { deliveryId: order.delivery.id, signedBy: contact });
  if (!customer || !rating || (await state()).feedback) return;
  await until('the request is completed', async () => (await state()).status === 'COMPLETED');
  await rate(await as(customer), { serviceRequestId: id, ...rating });
}

/** Whom the story names, where the rules let them; else who is suggested first. */
function chosen({ suggestedEngineers }, wanted) {
  const may = suggestedEngineers.filter(({ refusals }) => refusals.length === 0).map(({ engineer }) => engineer);
  return may.find(({ name }) => name === wanted) ?? may[0];
}

/** Triage or somebody else may change the order or the engineer between a look and the assignment: then the desk looks again, as a dispatcher would. */
async function assigned(desk, seen, wanted, look) {
  for (let order = seen, tries = 1; ; tries += 1) {
    const engineer = chosen(order, wanted);
    const result = engineer && (await assign(desk, { workOrderId: order.id, engineerId: engineer.id, expectedVersion: order.version }));
    order = await look();
    if (order.status !== 'OPEN') return order;
    if (tries === 20) throw new Error(result?.message ?? 'nobody may take the order');
  }
}
