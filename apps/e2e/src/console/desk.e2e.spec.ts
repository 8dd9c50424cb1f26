import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { as } from '../stack.fixture';
import { openBrowser, signIn, type Desk } from './browser.fixture';
import { pickCaller } from './desk.fixture';

/** From picking up to the number that is read out (the desk's promise). */
const mostSeconds = 30;
/** A quick typist. */
const keyMillis = 35;

const said = '边缘网关指示灯变红，MES 采集中断，断电重启后仍然连不上平台';
const newSubject = () => `一号产线网关掉线 ${randomUUID().slice(0, 8)}`;
const number = (page: Page) => page.getByTestId('reference');

/** How many requests carry the subject: the server's own count, not the screen's. */
async function requestsCalled(subject: string): Promise<number> {
  const desk = await as('front-line');
  const { serviceRequests } = await desk.get<{ serviceRequests: { edges: { node: { subject: string } }[] } }>('{ serviceRequests(first: 30, orderBy: NEWEST) { edges { node { subject } } } }');
  return serviceRequests.edges.filter(({ node }) => node.subject === subject).length;
}

describe('the desk', () => {
  let browser: Browser;
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    desk = await signIn(browser, 'front-line', '/desk');
    ({ page } = desk);
    page.setDefaultTimeout(60_000);
    await page.locator('#desk-caller:focus').waitFor();
  });
  afterEach(() => desk.close());
  afterAll(() => browser.close());

  async function describeProblem(subject: string): Promise<void> {
    await page.keyboard.type(subject, { delay: keyMillis });
    await page.keyboard.press('Tab');
    await page.keyboard.type(said, { delay: keyMillis });
  }

  it('takes a call by keyboard alone, in less than half a minute, and is ready for the next', async () => {
    const began = performance.now();
    const subject = newSubject();
    await pickCaller(page, keyMillis);
    await describeProblem(subject);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await number(page).waitFor();
    const seconds = (performance.now() - began) / 1_000;
    console.log(`desk: from focus to number in ${seconds.toFixed(1)} s, typing ${subject.length + said.length + 4} characters at ${keyMillis} ms each`);
    expect(seconds).toBeLessThan(mostSeconds);
    expect(await number(page).textContent()).toMatch(/^SR-\d{8}-\d{3,}$/);
    // What was promised comes with the work order, a moment later.
    await page.getByRole('link', { name: /^IR-\d{8}-\d{3,}$/ }).waitFor();
    await page.getByText('首次响应不晚于').waitFor();
    await page.getByText('P1 紧急').waitFor();

    await page.keyboard.press('Enter');
    await page.locator('#desk-caller:focus').waitFor();
    expect(await page.locator('#desk-subject').inputValue()).toBe('');
    expect(await requestsCalled(subject)).toBe(1);
    expect(desk.complaints).toEqual([]);
  });

  it('says while one types what it is about, how urgent it is and what helps; Alt and a digit put an article in', async () => {
    await pickCaller(page, keyMillis);
    expect(await page.locator('[data-caller]').textContent()).not.toContain('13900005678');
    await describeProblem(newSubject());
    const part = (name: string) => page.locator(`[data-part=${name}]`);
    await part('category').locator('li').nth(2).waitFor();
    await part('articles').locator('li').first().waitFor();
    const title = (await part('articles').locator('li a').first().textContent()) ?? '';
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+Digit1');
    await part('articles').getByText('已插入').waitFor();
    const description = await page.locator('#desk-description').inputValue();
    expect(description.startsWith(said)).toBe(true);
    expect(description).toContain(`《${title}》`);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await part('priority').getByText('P1 紧急').waitFor();
    expect(await page.getByRole('button', { name: '影响程度' }).count()).toBe(0);

    await page.getByRole('button', { name: '显示完整信息' }).click();
    await page.locator('[data-caller]').getByText('13900005678').waitFor();
  });

  it('never shows what triage said of words that are gone', async () => {
    let slow = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('打印机卡纸') && route.request().postData()?.includes('DeskTriage')) {
        slow += 1;
        await new Promise((resolve) => setTimeout(resolve, 3_000));
      }
      await route.continue().catch(() => undefined);
    });
    const category = page.locator('[data-part=category] li').first();
    await page.locator('#desk-subject').fill('打印机卡纸，走廊那台');
    await page.waitForRequest((request) => request.postData()?.includes('打印机卡纸') === true && request.postData()?.includes('DeskTriage') === true);
    await page.locator('#desk-subject').fill('VPN 连不上，提示证书过期');
    await category.waitFor();
    const shown = await category.textContent();
    expect(slow).toBe(1);
    await page.waitForResponse((response) => response.url().endsWith('/graphql') && response.request().postData()?.includes('打印机卡纸') === true, { timeout: 4_000 }).catch(() => undefined);
    expect(await category.textContent()).toBe(shown);
  });

  it('keeps what was typed over a reload', async () => {
    const subject = newSubject();
    await pickCaller(page, keyMillis);
    await describeProblem(subject);
    await page.reload();
    await page.locator('[data-caller]').waitFor();
    expect(await page.locator('#desk-subject').inputValue()).toBe(subject);
    expect(await page.locator('#desk-description').inputValue()).toBe(said);
  });

  it('waits for the network and then sends by itself, once', async () => {
    const subject = newSubject();
    await pickCaller(page, keyMillis);
    await describeProblem(subject);
    await desk.context.setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.getByText('恢复连接后会自动发送').waitFor();
    expect(await page.locator('#desk-subject').inputValue()).toBe(subject);
    await desk.context.setOffline(false);
    await number(page).waitFor();
    expect(await requestsCalled(subject)).toBe(1);
  });

  it('gives the same request when the answer was lost and it is sent again', async () => {
    const subject = newSubject();
    await pickCaller(page, keyMillis);
    await describeProblem(subject);
    let lost: string | undefined;
    await page.route('**/graphql', async (route) => {
      if (lost !== undefined || !route.request().postData()?.includes('SubmitRequest')) return route.fallback();
      const answer = await route.fetch();
      lost = (await answer.text()).match(/SR-\d{8}-\d{3,}/)?.[0] ?? '';
      return route.abort();
    });
    await page.keyboard.press('Control+Enter');
    await page.getByText('再次提交不会重复登记').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('没有重复登记').waitFor();
    expect(await number(page).textContent()).toBe(lost);
    expect(await requestsCalled(subject)).toBe(1);
  });

  it('puts a new caller on file without leaving the call', async () => {
    const name = `新人 ${randomUUID().slice(0, 6)}`;
    await page.keyboard.type(name);
    await page.getByRole('option').filter({ hasText: '登记新来电人' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#new-name:focus').waitFor();
    expect(await page.locator('#new-name').inputValue()).toBe(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type('13900001234');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Northfield');
    await page.getByRole('option').filter({ hasText: 'Northfield Foods' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.locator('#desk-subject:focus').waitFor();
    expect(await page.locator('[data-caller]').textContent()).toContain(name);
  });
});
