import { eventually } from '@deskgraph/testkit';
import type { Browser, Page } from 'playwright-core';
import { stack } from '../environment';
import { openBrowser, signIn, type Desk } from './browser.fixture';
import { deployment, type Deployment } from './deployment.fixture';
import { openDrawer, orderCard } from './my-day.fixture';
import { assignedOrder, orderNow, type AssignedOrder } from './order.fixture';

const phone = { width: 360, height: 780, touch: true } as const;
const done = '更换了物联网卡，重新拨号';

/** What the console keeps on this device: the names of its stores, and every address in them. */
const keptIn = (page: Page): Promise<readonly string[]> => page.evaluate('caches.keys()');
const keptAddresses = (page: Page): Promise<readonly string[]> =>
  page.evaluate('caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys())))).then((all) => all.flat().map(({ url }) => url))');

describe('the engineer\'s day away from every network', () => {
  let browser: Browser;
  let order: AssignedOrder;
  let desk: Desk;
  let server: Deployment;

  const card = (page: Page) => orderCard(page, order.reference);

  beforeAll(async () => {
    [browser, order, server] = await Promise.all([openBrowser(), assignedOrder(), deployment()]);
    desk = await signIn(browser, order.account, '/my-day', { ...phone, proxy: server.proxy });
  });
  afterAll(async () => {
    await desk?.close();
    await browser?.close();
    server?.close();
  });

  it('opens in a new window after one visit, with the orders as they were and the time they are from', async () => {
    const { page, context } = desk;
    await card(page).waitFor();
    await card(page).getByRole('button', { name: '接单', exact: true }).click();
    await openDrawer(page).getByRole('button', { name: '接单', exact: true }).click();
    await card(page).getByRole('button', { name: '提交交付' }).waitFor();
    await eventually('the console is kept on the device', () => page.evaluate<boolean>('navigator.serviceWorker.controller !== null'));
    await page.close();

    await context.setOffline(true);
    const away = await context.newPage();
    await away.goto(`${stack.consoleUrl}/my-day`);
    await card(away).waitFor();
    expect(await away.getByText('网络不通').first().textContent()).toMatch(/\d{2}:\d{2}/);

    await card(away).getByRole('button', { name: '记录步骤', exact: true }).click();
    await openDrawer(away).getByLabel('做了什么').fill(done);
    await openDrawer(away).getByRole('button', { name: '保存步骤' }).click();
    await away.getByText('待发送（1）').first().waitFor();
  });

  it('keeps nothing of the graph and nothing of the identity provider', async () => {
    const [page] = desk.context.pages();
    if (!page) throw new Error('there is no page');
    const addresses = await keptAddresses(page);
    expect(addresses).toContain(`${stack.consoleUrl}/`);
    expect(addresses.filter((address) => !/^\/(assets\/.*|console\.json|deskgraph\.svg)?$/.test(address.replace(stack.consoleUrl, '')))).toEqual([]);
  });

  it('sends what was done once, wherever the engineer goes after signing in again', async () => {
    const [page] = desk.context.pages();
    if (!page) throw new Error('there is no page');
    expect((await orderNow(order.id)).steps).toEqual([]);
    await desk.context.setOffline(false);
    await page.goto(`${stack.consoleUrl}/articles`);
    await eventually('the step has reached the graph', async () => (await orderNow(order.id)).steps.length > 0);
    await page.getByRole('link', { name: '待发送（1）' }).waitFor({ state: 'detached' });
    expect((await orderNow(order.id)).steps.map(({ action }) => action)).toEqual([done]);
  });

  it('offers a newer console as soon as the server has one, and reloads with it when told to', async () => {
    const [page] = desk.context.pages();
    if (!page) throw new Error('there is no page');
    const before = (await keptIn(page)).join();
    server.release('newer');
    await page.evaluate('navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => null)');
    await page.getByText('有新版本').waitFor();
    expect((await keptIn(page)).includes(before)).toBe(true);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '刷新' }).click()]);
    await eventually('only the newer one is kept', async () => (await keptIn(page)).join() === 'deskgraph newer');
    await page.getByRole('heading', { name: '知识库', exact: true }).waitFor();
  });
});
