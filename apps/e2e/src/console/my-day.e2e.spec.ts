import { eventually } from '@deskgraph/testkit';
import type { Browser, Locator, Page } from 'playwright-core';
import { seriousFindings } from './axe.fixture';
import { openBrowser, signIn, type Desk } from './browser.fixture';
import { openDrawer, orderCard } from './my-day.fixture';
import { assignedOrder, orderNow, type AssignedOrder } from './order.fixture';
import { drawOn } from './signature.fixture';

const phone = { width: 360, height: 780, touch: true } as const;

describe('the engineer\'s day on a phone', () => {
  let browser: Browser;
  let order: AssignedOrder;
  let desk: Desk;
  let page: Page;

  const card = (): Locator => orderCard(page, order.reference);
  const drawer = (): Locator => openDrawer(page);
  const press = (name: string): Promise<void> => card().getByRole('button', { name, exact: true }).click();

  /** What the browser says when the phone has a signal again. */
  const lineIsBack = async (): Promise<void> => {
    await desk.context.setOffline(true);
    await desk.context.setOffline(false);
  };

  beforeAll(async () => {
    [browser, order] = await Promise.all([openBrowser(), assignedOrder()]);
    desk = await signIn(browser, order.account, '/my-day', phone);
    page = desk.page;
  });
  afterAll(async () => {
    await desk?.close();
    await browser?.close();
  });

  it('accepts an order with the time work starts', async () => {
    await card().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= 360')).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    await press('接单');
    await drawer().getByRole('button', { name: '接单', exact: true }).click();
    await card().getByRole('button', { name: '提交交付' }).waitFor();
    expect(await orderNow(order.id)).toMatchObject({ status: 'IN_PROGRESS' });
  });

  it('keeps what is typed and what is saved without a line, over a reload, and sends it once when the line is back', async () => {
    await desk.context.setOffline(true);
    await press('记录步骤');
    await drawer().getByLabel('做了什么').fill('检查 WAN 口，更换物联网卡并重新拨号');
    await drawer().getByRole('button', { name: '30', exact: true }).click();
    await drawer().getByRole('button', { name: '保存步骤' }).click();
    await page.getByText('待发送（1）').first().waitFor();
    await press('记录步骤');
    await drawer().getByLabel('做了什么').fill('还没写完');
    await page.keyboard.press('Escape');

    // The page itself can be fetched again, the graph cannot be reached: a line that carries nothing.
    let line: 'dead' | 'loses an answer' | 'sound' = 'dead';
    await desk.context.route('**/graphql', async (route) => {
      if (line === 'dead') return route.abort();
      if (line === 'sound' || !(route.request().postData() ?? '').includes('LogFieldStep')) return route.continue();
      line = 'sound';
      await route.fetch();
      return route.abort();
    });
    await desk.context.setOffline(false);
    await page.reload();
    await page.getByText('待发送（1）').first().waitFor();
    await page.getByText('检查 WAN 口，更换物联网卡并重新拨号').first().waitFor();
    await page.getByText('网络不通').waitFor();
    expect((await orderNow(order.id)).steps).toEqual([]);
    await press('记录步骤');
    expect(await drawer().getByLabel('做了什么').inputValue()).toBe('还没写完');
    await page.keyboard.press('Escape');

    // The first answer is lost on the way back: it is sent again, and there is one step.
    line = 'loses an answer';
    await lineIsBack();
    await eventually('the step has reached the graph', async () => (await orderNow(order.id)).steps.length > 0);
    await lineIsBack();
    await page.getByText('待发送（1）').first().waitFor({ state: 'detached' });
    expect(line).toBe('sound');
    expect((await orderNow(order.id)).steps).toEqual([{ action: '检查 WAN 口，更换物联网卡并重新拨号', hours: 0.5, temporary: false }]);
    await desk.context.unroute('**/graphql');
  });

  it('keeps the words of a delivery that says nothing, with the remedy at the field', async () => {
    await press('提交交付');
    await drawer().getByLabel('处理结果').fill('已处理');
    await drawer().getByLabel('交付物').fill('维修报告');
    await drawer().getByLabel('验收标准').fill('连续 30 分钟在线\n数据上传无中断');
    await drawer().getByRole('button', { name: '提交交付' }).click();
    await page.getByText('未被接受').waitFor();
    const refused = page.locator('li', { hasText: '未被接受' });
    await refused.getByRole('button', { name: '修改' }).click();
    expect(await refused.getByLabel('处理结果').inputValue()).toBe('已处理');
    expect(await refused.getByRole('alert').textContent()).toContain('不足以说明结果');
    await refused.getByLabel('处理结果').fill('更换了物联网卡，重新拨号后网关上线，观察 30 分钟数据上传无中断');
    await refused.getByRole('button', { name: '再次发送' }).click();
    await card().getByRole('button', { name: '客户签字' }).waitFor();
    await eventually('the delivery has reached the graph', async () => (await orderNow(order.id)).delivery?.result === 'PENDING');
  });

  it('is signed on the device with the pen', async () => {
    await press('客户签字');
    await drawer().getByLabel('签收人姓名').fill('李明');
    // Hovering waits until the drawer has stopped moving.
    await drawer().locator('canvas').hover();
    await drawOn(page, drawer().locator('canvas'), [[30, 60], [60, 20], [90, 70], [140, 30], [200, 60]]);
    await drawer().getByRole('button', { name: '确认签收' }).click();
    await card().waitFor({ state: 'detached' });
    expect(await orderNow(order.id)).toMatchObject({ status: 'ACCEPTED', delivery: { result: 'PASSED', signedBy: '李明', signature: expect.stringMatching(/^M\d+ \d+L/) } });
  });
});
