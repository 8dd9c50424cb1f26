import { accepted } from '../graph-client/client.mjs';
import { must, mutation } from '../graph-client/operations.mjs';

const read = `query Read($id: ID!) { serviceRequest(id: $id) {
  status feedback { id }
  workOrder { id version status assignee { name } delivery { id result } suggestedEngineers(first: 3) { refusals engineer { id } } }
} }`;

const assign = mutation('assignWorkOrder', 'workOrder { id }');
const accept = must('acceptAssignment', 'workOrder { id }');
const log = must('logWorkStep', 'workOrder { id }');
const deliver = must('submitDelivery', 'delivery { id }');
const sign = must('signDelivery', 'delivery { id }');
const rate = must('leaveFeedback', 'feedback { id }');

const stories = [
  { step: '核对报警与日志，定位到失效部件并更换', result: '更换了失效部件，重新启动后各项指标恢复，连续观察 30 分钟无报警' },
  { step: 'Checked the logs, found the cause and applied the change', result: 'Changed the setting that caused it and restarted the service; the log shows no errors for 30 minutes' },
];

async function until(sentence, probe) {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const found = await probe();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain until ${sentence}`);
}

/** Takes a request from assignment to signature and, where the customer has an account, feedback; goes on where an earlier run was cut off. */
export async function finishRequest(as, id, { nth, customer, accounts }) {
  const [supervisor, desk] = [await as('supervisor'), await as('dispatcher')];
  const state = async () => (await supervisor(read, { id })).serviceRequest;
  let order = await until('the work order is open and somebody can take it', async () => {
    const { workOrder } = await state();
    return workOrder && (workOrder.status !== 'OPEN' || workOrder.suggestedEngineers.some(({ refusals }) => refusals.length === 0)) ? workOrder : undefined;
  });
  if (order.status === 'OPEN') order = await assigned(desk, order, async () => (await state()).workOrder);
  const engineer = await as(accounts.get(order.assignee.name));
  const story = stories[nth % stories.length];
  if (order.status === 'ASSIGNED') await accept(engineer, { workOrderId: order.id, startAt: new Date().toISOString() });
  if (order.status === 'ASSIGNED' || order.status === 'IN_PROGRESS') {
    await log(engineer, { workOrderId: order.id, action: story.step, hours: 1 });
    await deliver(engineer, { workOrderId: order.id, result: story.result, deliverables: ['服务报告 / service report'], criteria: ['稳定运行 30 分钟 / stable for 30 minutes'] });
    order = (await state()).workOrder;
  }
  if (order.status === 'DELIVERED') await sign(engineer, { deliveryId: order.delivery.id, signedBy: 'demo' });
  if (!customer || (await state()).feedback) return;
  await until('the request is completed', async () => (await state()).status === 'COMPLETED');
  await rate(await as(customer), { serviceRequestId: id, responsiveness: 5 - (nth % 2), result: 5, attitude: 4 + (nth % 2), likelihoodToRecommend: 8 + (nth % 3) });
}

/** Triage may change the order between a look and the assignment: then the desk looks again, as a dispatcher would. */
async function assigned(desk, seen, look) {
  for (let order = seen, tries = 1; ; tries += 1) {
    const { engineer } = order.suggestedEngineers.find(({ refusals }) => refusals.length === 0);
    const result = await assign(desk, { workOrderId: order.id, engineerId: engineer.id, expectedVersion: order.version });
    if (result.__typename !== 'StaleWorkOrder' || tries === 20) return accepted(result) && look();
    order = await look();
  }
}
