import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { act, as } from '../stack.fixture';
import { openBrowser, signIn, type Desk } from './browser.fixture';

interface Submitted {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
}

/** A request of our own that several engineers may do, with a subject that finds its order and no other. */
async function submitted(): Promise<Submitted> {
  const desk = await as('front-line');
  const subject = `打印机卡纸 ${randomUUID().slice(0, 8)}`;
  const { customers } = await desk.get<{ customers: { edges: { node: { id: string; level: string } }[] } }>('{ customers(first: 20) { edges { node { id level } } } }');
  const customerId = customers.edges.find(({ node }) => node.level === 'STANDARD')?.node.id;
  const outcome = await act(desk, 'submitServiceRequest', { clientKey: randomUUID(), customerId, channel: 'PHONE', subject, description: '打印机频繁卡纸，重启后仍然报错，出库单打印排队。', impact: 'PARTIAL', urgency: 'MEDIUM' }, 'serviceRequest { workOrder { id reference } }');
  const order = outcome['serviceRequest']?.['workOrder'];
  const dispatcher = await as('dispatcher');
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const { workOrders } = await dispatcher.get<{ workOrders: { edges: { node: { id: string; reference: string; serviceRequest: { subject: string; classification: unknown } | null } }[] } }>('{ workOrders(first: 20, filter: { statuses: [OPEN] }, orderBy: NEWEST) { edges { node { id reference serviceRequest { subject classification { applied } } } } } }');
    const found = workOrders.edges.find(({ node }) => node.serviceRequest?.subject === subject && node.serviceRequest.classification !== null)?.node;
    if (found) return { ...found, subject };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`no classified order for ${subject}: ${JSON.stringify(order ?? outcome)}`);
}

async function assigneeOf(id: string): Promise<{ readonly status: string; readonly name: string | undefined }> {
  const { workOrder } = await (await as('dispatcher')).get<{ workOrder: { status: string; assignee: { name: string } | null } }>('query ($id: ID!) { workOrder(id: $id) { status assignee { name } } }', { id });
  return { status: workOrder.status, name: workOrder.assignee?.name };
}

const boardOf = ({ subject }: Submitted): string => `/board?q=${encodeURIComponent(subject)}`;
const row = (page: Page, { reference }: Submitted) => page.getByRole('option').filter({ hasText: reference });
const suggested = (page: Page, nth: number) => page.locator('aside ol > li').nth(nth);

describe('the dispatch board', () => {
  let browser: Browser;
  const desks: Desk[] = [];

  async function at(account: string, path: string, wishes?: Parameters<typeof signIn>[3]): Promise<Page> {
    const desk = await signIn(browser, account, path, wishes);
    desk.page.setDefaultTimeout(60_000);
    desks.push(desk);
    return desk.page;
  }

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await Promise.all(desks.splice(0).map((desk) => desk.close()));
  });
  afterAll(() => browser.close());

  it('is worked by keyboard alone: search, move, assign with one key, see it assigned', async () => {
    const order = await submitted();
    const page = await at('dispatcher', '/board');
    await page.getByRole('option').first().waitFor();

    await page.keyboard.press('/');
    await page.keyboard.type(order.subject);
    await page.keyboard.press('Enter');
    await row(page, order).waitFor();
    await page.getByRole('option').nth(1).waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.locator('aside').getByText(order.reference).waitFor();
    const best = await suggested(page, 0).locator('button').getAttribute('aria-label');
    await page.keyboard.press('Enter');

    await page.getByRole('status').filter({ hasText: `${order.reference} 已派给` }).waitFor();
    const { status, name } = await assigneeOf(order.id);
    expect([status, best]).toEqual(['ASSIGNED', `指派给 ${name}`]);
    await row(page, order).waitFor({ state: 'detached' });
  });

  it('tells who came second who was first', async () => {
    const order = await submitted();
    const pages = await Promise.all([at('dispatcher', boardOf(order)), at('supervisor', boardOf(order), { language: 'en-US' })]);
    for (const page of pages) {
      await row(page, order).waitFor();
      await suggested(page, 1).waitFor();
    }

    await Promise.all(pages.map((page, nth) => page.keyboard.press(String(nth + 1))));

    const won = pages.map((page) => page.getByRole('status').filter({ hasText: order.reference }));
    const lost = pages.map((page) => page.locator('.ant-notification-notice').filter({ hasText: order.reference }));
    const [winner, loser] = await Promise.race([0, 1].map(async (nth) => {
      await won[nth]?.waitFor();
      return [nth, 1 - nth] as const;
    }));
    const { name } = await assigneeOf(order.id);
    await lost[loser]?.waitFor();
    expect(await lost[loser]?.textContent()).toContain(name);
    expect([await won[loser]?.count(), await lost[winner]?.count()]).toEqual([0, 0]);
  });

  it('gives an order to whom it is dropped on', async () => {
    const order = await submitted();
    const page = await at('dispatcher', boardOf(order));
    await suggested(page, 1).waitFor();
    await page.getByRole('button', { name: /^工程师 可派/ }).click();
    const second = page.locator('[data-lane]').nth(1);
    await second.locator('button').waitFor();
    const name = (await second.locator('button').getAttribute('aria-label'))?.split('指派给 ')[1];

    await row(page, order).dragTo(second);

    await page.getByRole('status').filter({ hasText: `${order.reference} 已派给` }).waitFor();
    expect(await assigneeOf(order.id)).toEqual({ status: 'ASSIGNED', name });
  });

  it('keeps its filters in the address and its saved views in the browser', async () => {
    const page = await at('dispatcher', '/board?status=all&priority=P1&risk=1');
    const risk = page.getByRole('search').getByRole('button', { name: '有超时风险' });
    await risk.waitFor();
    await page.getByRole('button', { name: '保存为视图' }).click();
    await page.keyboard.type('紧急');
    await page.keyboard.press('Enter');
    const views = page.getByRole('group', { name: '视图' });
    const urgent = views.getByRole('button', { name: '紧急', exact: true });
    await urgent.waitFor();

    await views.getByRole('button', { name: '待派单' }).click();
    await page.waitForURL((url) => url.search === '');
    await urgent.click();
    await page.waitForURL((url) => url.search !== '');
    await page.reload();

    await risk.waitFor();
    expect(new URL(page.url()).search).toBe('?status=all&priority=P1&risk=1');
    expect([await risk.getAttribute('aria-pressed'), await urgent.getAttribute('aria-pressed')]).toEqual(['true', 'true']);
    await page.getByRole('search').getByRole('button', { name: /P1 紧急/ }).waitFor();
  });
});
