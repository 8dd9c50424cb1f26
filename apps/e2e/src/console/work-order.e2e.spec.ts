import { eventually } from '@deskgraph/testkit';
import type { Browser, Page } from 'playwright-core';
import { as } from '../stack.fixture';
import { seriousFindings } from './axe.fixture';
import { openBrowser, signIn, type Desk } from './browser.fixture';
import { assignedOrder, orderNow, type AssignedOrder } from './order.fixture';

describe('the page of a work order', () => {
  let browser: Browser;
  let order: AssignedOrder;
  let desk: Desk;
  let page: Page;

  const button = (name: string) => page.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    [browser, order] = await Promise.all([openBrowser(), assignedOrder()]);
    desk = await signIn(browser, 'dispatcher', `/work-orders/${order.reference}`);
    page = desk.page;
    await page.getByRole('heading', { level: 1, name: new RegExp(order.subject) }).waitFor();
  });
  afterAll(async () => {
    await desk?.close();
    await browser?.close();
  });

  it('says why the deadline is what it is, and which stretches counted', async () => {
    await page.getByRole('button', { name: '为什么是这个时限' }).first().click();
    const ledger = page.getByRole('region', { name: '计时明细' });
    await ledger.waitFor();
    expect(await ledger.locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('takes the category by one key', async () => {
    const second = page.locator('button', { has: page.locator('kbd', { hasText: '2' }) });
    const wanted = await second.locator('span').first().textContent();
    await page.locator('h1').click();
    await page.keyboard.press('2');
    await page.getByText('已人工确认').waitFor();
    const first = page.locator('button', { has: page.locator('kbd', { hasText: '1' }) });
    expect(await first.textContent()).toContain(wanted);
    expect(await first.getAttribute('aria-pressed')).toBe('true');
  });

  it('pauses with a reason, goes on, and puts somebody on the collaboration list', async () => {
    await button('暂停').click();
    await page.getByLabel('说明').fill('等客户提供机房钥匙，明早可以继续');
    await page.locator('.ant-drawer').getByRole('button', { name: '暂停' }).click();
    await page.getByText('等待客户').first().waitFor();
    await button('继续').click();
    await page.locator('.ant-drawer').getByRole('button', { name: '继续' }).click();
    await button('继续').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '添加协同人' }).click();
    const form = page.locator('.ant-drawer form');
    for (const [label, text] of [['姓名', '王芳'], ['部门', '备件库'], ['职责', '今天把物联网卡送到现场'], ['联系方式', '内线 3106']] as const) await form.getByLabel(label).fill(text);
    await form.getByLabel('截止时间').fill('2020-01-01T09:00');
    await form.getByRole('button', { name: '添加协同人' }).click();
    await page.getByText('今天把物联网卡送到现场').first().waitFor();
    await page.getByText('已逾期').first().waitFor();
  });

  it('shows at once what somebody else does, and who else is looking', async () => {
    const engineer = await signIn(browser, order.account, `/work-orders/${order.reference}`);
    await page.getByText(/也在看/).waitFor();
    await engineer.page.getByRole('button', { name: '接单', exact: true }).click();
    await engineer.page.locator('.ant-drawer').getByRole('button', { name: '接单', exact: true }).click();
    await page.locator('header').getByText('处理中').waitFor();

    await engineer.page.getByLabel('做了什么').fill('拆下网关检查供电');
    await engineer.page.keyboard.press('Control+Enter');
    await page.getByText('拆下网关检查供电').first().waitFor();
    expect((await orderNow(order.id)).steps).toHaveLength(1);
    await engineer.close();
  });

  it('cancels with a reason the customer reads', async () => {
    await button('更多').click();
    await page.getByRole('menuitem', { name: '取消工单' }).click();
    await page.locator('.ant-drawer').getByLabel('取消原因（客户可见）').fill('客户来电：设备已自行更换');
    await page.locator('.ant-drawer').getByRole('button', { name: '取消工单' }).click();
    await page.getByText('已取消：客户来电：设备已自行更换').waitFor();
    await eventually('the order is cancelled', async () => (await orderNow(order.id)).status === 'CANCELLED');
  });

  it('says so when there is no such order', async () => {
    await page.goto(page.url().replace(order.reference, 'IR-20200101-001'));
    await page.getByText('没有找到工单 IR-20200101-001').waitFor();
    expect(await (await as('dispatcher')).get('{ workOrder(reference: "IR-20200101-001") { id } }')).toEqual({ workOrder: null });
  });
});
