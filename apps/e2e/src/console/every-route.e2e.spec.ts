import type { Browser, Page } from 'playwright-core';
import { as } from '../stack.fixture';
import { stack } from '../environment';
import { seriousFindings } from './axe.fixture';
import { openBrowser, signIn, type Wishes } from './browser.fixture';

const roles = ['dispatcher', 'front-line', 'engineer', 'supervisor', 'knowledge-manager', 'analyst', 'customer', 'administrator'] as const;

/** Until the page has its heading and nothing on it is being fetched. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** Addresses of single things, which no menu leads to. */
async function deepPaths(role: string): Promise<readonly string[]> {
  if (role !== 'dispatcher') return [];
  const { workOrders, articles } = await (await as('dispatcher')).get<{
    workOrders: { edges: { node: { reference: string; serviceRequest: { reference: string } } }[] };
    articles: { edges: { node: { id: string } }[] };
  }>('{ workOrders(first: 1) { edges { node { reference serviceRequest { reference } } } } articles(first: 1) { edges { node { id } } } }');
  const [order] = workOrders.edges;
  return [`/work-orders/${order?.node.reference}`, `/requests/${order?.node.serviceRequest.reference}`, `/articles/${articles.edges[0]?.node.id}`];
}

describe('every route of the console', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function walk(role: string, wishes: Wishes): Promise<Record<string, readonly string[]>> {
    const { page, complaints, close } = await signIn(browser, role, '/no-such-page', wishes);
    try {
      const found: Record<string, readonly string[]> = {};
      const menu = await page.locator('aside nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const path of [...menu, ...(await deepPaths(role))]) {
        await page.goto(`${stack.consoleUrl}${path}`);
        await settled(page);
        const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
        found[path] = [...(await seriousFindings(page)), ...complaints, ...(Number(wide) > 0 ? [`${Number(wide)} px wider than the window`] : [])];
      }
      return Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0));
    } finally {
      await close();
    }
  }

  it.each(roles)('is usable by everybody, as %s: axe finds nothing serious, nothing is too wide, no page complains', async (role) => {
    expect(await walk(role, {})).toEqual({});
  });

  it.each(['dispatcher', 'engineer', 'customer', 'knowledge-manager', 'supervisor'])('so it is on a phone, in the dark, in English, as %s', async (role) => {
    expect(await walk(role, { language: 'en-US', width: 360, height: 780, dark: true, touch: true })).toEqual({});
  });

  it('says so where a page does not exist, and where one may not go', async () => {
    const { page, close } = await signIn(browser, 'customer', '/no-such-page');
    await page.getByText('没有这个页面').waitFor();
    await page.goto(`${stack.consoleUrl}/board`);
    await page.getByText('您没有查看此页的权限').waitFor();
    await close();
  });
});
