import { randomUUID } from 'node:crypto';
import { eventually } from '@deskgraph/testkit';
import type { Browser, Page } from 'playwright-core';
import { accountOf, act, as, type Answer } from '../stack.fixture';
import { stack } from '../environment';
import { openBrowser, signIn, type Desk, type Wishes } from './browser.fixture';
import { drawOn } from './signature.fixture';

const phone: Wishes = { width: 360, height: 780, touch: true };
const criterion = '平台连续 30 分钟显示在线';

interface Request {
  readonly id: string;
  readonly reference: string;
}

/** A request of the customer who signs in as `customer`, with facts missing. */
async function request(subject: string): Promise<Request> {
  const desk = await as('front-line');
  const outcome = await act(desk, 'submitServiceRequest', { clientKey: randomUUID(), customerId: 'demo-customer-1', channel: 'PHONE', subject, description: '边缘网关指示灯变红，MES 采集中断，断电重启后仍然连不上平台', impact: 'PARTIAL' }, 'serviceRequest { id reference }');
  return outcome['serviceRequest'] as unknown as Request;
}

/** The same, done by an engineer and handed over for the signature. */
async function delivered(subject: string): Promise<Request> {
  const made = await request(subject);
  const dispatcher = await as('dispatcher');
  // Triage may still change the order while it is looked at: then it is looked at again.
  const order = await eventually('somebody who can come has the order', async () => {
    const answer = await dispatcher.get<Answer>('query ($id: ID!) { serviceRequest(id: $id) { classification { applied } workOrder { id version suggestedEngineers(first: 1) { refusals engineer { id name } } } } }', { id: made.id });
    const found = answer['serviceRequest']?.['workOrder'] as Answer | null;
    const [best] = (found?.['suggestedEngineers'] ?? []) as unknown as { refusals: string[]; engineer: { id: string; name: string } }[];
    if (!best || best.refusals.length > 0 || answer['serviceRequest']?.['classification'] === null) return false;
    const outcome = await act(dispatcher, 'assignWorkOrder', { workOrderId: found?.['id'], engineerId: best.engineer.id, expectedVersion: found?.['version'] }, 'workOrder { status }');
    return (outcome['__typename'] as unknown) === 'AssignWorkOrderPayload' && { id: found?.['id'], engineer: best.engineer };
  });
  const engineer = await as(accountOf(order.engineer.name));
  await act(engineer, 'acceptAssignment', { workOrderId: order.id, startAt: new Date().toISOString() }, 'workOrder { status }');
  await act(engineer, 'logWorkStep', { workOrderId: order.id, action: '检查 WAN 口与拨号日志，更换物联网卡并重新拨号', hours: 1 }, 'workOrder { status }');
  expect(await act(engineer, 'submitDelivery', { workOrderId: order.id, result: '更换了物联网卡，重新拨号后网关上线，观察 30 分钟数据上传无中断', deliverables: ['物联网卡一张'], criteria: [criterion] }, 'delivery { reference }')).toMatchObject({ __typename: 'SubmitDeliveryPayload' });
  return made;
}

const tooWide = (page: Page) => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe('the customer portal', () => {
  let browser: Browser;
  let desk: Desk;
  let page: Page;

  async function open(path: string, wishes: Wishes = phone): Promise<void> {
    desk = await signIn(browser, 'customer', path, wishes);
    ({ page } = desk);
    page.setDefaultTimeout(60_000);
  }

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(() => desk.close());
  afterAll(() => browser.close());

  it('shows customers their own requests and nobody else’s', async () => {
    const supervisor = await as('supervisor');
    const { serviceRequests } = await supervisor.get<{ serviceRequests: { edges: { node: { reference: string; customer: { id: string } } }[] } }>('{ serviceRequests(first: 60) { edges { node { reference customer { id } } } } }');
    const of = (own: boolean) => serviceRequests.edges.filter(({ node }) => (node.customer.id === 'demo-customer-1') === own).map(({ node }) => node.reference);
    await open('/portal');
    await page.locator('main li a').first().waitFor();
    const shown = await page.locator('main').innerText();
    expect(of(true).slice(0, 20).filter((reference) => !shown.includes(reference))).toEqual([]);
    expect(of(false).filter((reference) => shown.includes(reference))).toEqual([]);
    expect(await tooWide(page)).toBe(0);

    const [other] = of(false);
    await page.goto(`${stack.consoleUrl}/portal/${other}`);
    await page.getByText(`没有编号为 ${other} 的请求`).waitFor();
  });

  it('takes what was missing, and keeps half an answer over a reload', async () => {
    const { reference } = await request(`网关掉线 ${randomUUID().slice(0, 8)}`);
    await open(`/portal/${reference}`);
    await page.locator('#fact-impactScope').fill('一号产线，二十人');
    await page.reload();
    await page.locator('#fact-impactScope').waitFor();
    expect(await page.locator('#fact-impactScope').inputValue()).toBe('一号产线，二十人');
    await page.locator('#fact-device option').nth(1).waitFor({ state: 'attached' });
    await page.locator('#fact-device').selectOption({ index: 1 });
    await page.getByRole('button', { name: '补充信息' }).click();
    await page.locator('#fact-impactScope').waitFor({ state: 'detached' });
    const supervisor = await as('supervisor');
    const { serviceRequest } = await supervisor.get<{ serviceRequest: { impactScope: string; missingInformation: { field: string }[] } }>('query ($reference: String!) { serviceRequest(reference: $reference) { impactScope missingInformation { field } } }', { reference });
    expect([serviceRequest.impactScope, serviceRequest.missingInformation.map(({ field }) => field)]).toEqual(['一号产线，二十人', ['contact', 'occurredAt']]);
  });

  it('is where a delivery is signed and the service rated, on a phone', async () => {
    const { reference } = await delivered(`网关掉线 ${randomUUID().slice(0, 8)}`);
    await open('/portal');
    await page.getByRole('link', { name: reference }).click();
    await page.getByText(criterion).waitFor();
    expect(await tooWide(page)).toBe(0);
    await page.locator('#sign-name').fill('李明');
    const sheet = page.getByRole('img', { name: '在此签名' });
    await sheet.scrollIntoViewIfNeeded();
    await drawOn(page, sheet, [[40, 60], [120, 30], [200, 70]]);
    await page.getByRole('button', { name: '重签' }).waitFor();
    await page.getByRole('button', { name: '确认并签字' }).click();

    const rate = async (aspect: string, mark: string) => page.getByRole('radiogroup', { name: aspect, exact: true }).getByRole('radio', { name: mark }).check();
    await page.getByText('请评价这次服务').waitFor();
    expect(await tooWide(page)).toBe(0);
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('请为三项都打分').waitFor();
    await rate('响应速度', '5 非常满意');
    await rate('处理结果', '4 满意');
    await rate('服务态度', '5 非常满意');
    await rate('您愿意向同行推荐我们吗？', '9');
    await page.getByRole('button', { name: '提交评价' }).click();
    await page.getByText('谢谢您的评价').waitFor();
    await page.getByText('李明 已签字确认').waitFor();
    const supervisor = await as('supervisor');
    const { serviceRequest } = await supervisor.get<{ serviceRequest: { feedback: unknown; workOrder: { delivery: { signedBy: string; signature: string } } } }>('query ($reference: String!) { serviceRequest(reference: $reference) { feedback { responsiveness result attitude likelihoodToRecommend } workOrder { delivery { signedBy signature } } } }', { reference });
    expect(serviceRequest.feedback).toEqual({ responsiveness: 5, result: 4, attitude: 5, likelihoodToRecommend: 9 });
    expect(serviceRequest.workOrder.delivery).toEqual({ signedBy: '李明', signature: expect.stringMatching(/^M[\d ML]+$/) });
    expect(desk.complaints).toEqual([]);
  });

  it('takes the typed name of somebody who cannot draw, by keyboard alone', async () => {
    const { reference } = await delivered(`网关掉线 ${randomUUID().slice(0, 8)}`);
    await open(`/portal/${reference}`, {});
    await page.locator('#sign-name').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('李明');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('李明 已签字确认').waitFor();
  });

  it('sends back a delivery that is not right, with what is to be done', async () => {
    const { reference } = await delivered(`网关掉线 ${randomUUID().slice(0, 8)}`);
    await open(`/portal/${reference}`);
    await page.getByRole('button', { name: '有问题，要求整改' }).click();
    await page.getByRole('checkbox', { name: criterion }).check();
    await page.locator('#demand').fill('昨晚又掉线两次，请再查');
    await page.getByRole('button', { name: '提交整改要求' }).click();
    await page.getByText('您要求整改：昨晚又掉线两次，请再查').waitFor();
  });

  it('takes a new request, with help at once while it is written', async () => {
    await open('/portal/new');
    const subject = `网关掉线 ${randomUUID().slice(0, 8)}`;
    await page.locator('#new-subject').fill(subject);
    await page.locator('#new-description').fill('边缘网关指示灯变红，断电重启后仍然连不上平台');
    await page.getByText('这些说明也许能马上解决问题').waitFor();
    expect(await tooWide(page)).toBe(0);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.waitForURL(/\/portal\/SR-\d{8}-\d{3,}$/);
    await page.getByRole('heading', { name: subject }).waitFor();
    await page.getByText('我们收到了您的请求').waitFor();
  });
});
