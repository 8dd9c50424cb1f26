import type { Browser, Page } from 'playwright-core';
import { openBrowser, signIn } from './browser.fixture';
import { seriousFindings } from './axe.fixture';

describe('the knowledge base', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Types into the search box and waits until the first hit is about it. */
  async function find(page: Page, words: string, title: RegExp): Promise<void> {
    await page.getByRole('searchbox').fill(words);
    await page.getByRole('link', { name: title }).first().waitFor();
  }

  it('is searched while typing, in Chinese and in English; what answers is marked', async () => {
    const { page, close } = await signIn(browser, 'front-line', '/articles');
    await find(page, '打印机卡纸', /卡纸/);
    expect(await page.locator('mark', { hasText: '卡纸' }).count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('打印机卡纸');

    await find(page, 'shared printer fails with 0x0000011b', /^Connecting to a shared printer/);
    await page.keyboard.press('ArrowDown');
    const title = await page.locator('a[data-hit]').first().textContent();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: title ?? '', exact: true }).waitFor();
    await page.getByRole('button', { name: /没有帮助/ }).waitFor();
    await close();
  });

  it('gets an article from one person, previewed and submitted, and published by another', async () => {
    const title = `扫码枪无法配对 ${Date.now().toString(36)}`;
    const writer = await signIn(browser, 'engineer-1', '/articles/new');
    await writer.page.getByLabel('标题').fill(title);
    await writer.page.getByLabel('原因', { exact: true }).fill('配对记录已满');
    await writer.page.getByLabel('正文').fill('## 处理\n\n清除**旧的配对**。<script>alert(1)</script>');
    const preview = writer.page.getByRole('article', { name: '预览' });
    await preview.locator('strong', { hasText: '旧的配对' }).waitFor();
    expect(await preview.locator('script').count()).toBe(0);

    // What is typed outlives the page.
    await writer.page.reload();
    await writer.page.getByText('已恢复上次未保存的内容').waitFor();
    expect(await writer.page.getByLabel('标题').inputValue()).toBe(title);
    expect(await seriousFindings(writer.page)).toEqual([]);

    await writer.page.getByRole('button', { name: '保存草稿' }).click();
    await writer.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await writer.page.getByRole('button', { name: '提交审核' }).click();
    await writer.page.locator('main').getByText('审核中').waitFor();
    const { pathname } = new URL(writer.page.url());
    await writer.close();

    const reviewer = await signIn(browser, 'knowledge-manager', pathname, { language: 'en-US' });
    await reviewer.page.getByRole('button', { name: 'Publish' }).click();
    await reviewer.page.locator('main').getByText('Published', { exact: true }).first().waitFor();
    await reviewer.page.getByRole('button', { name: 'Show', exact: true }).click();
    await reviewer.page.getByText('The first revision').waitFor();
    expect(reviewer.complaints).toEqual([]);
    await reviewer.close();
  });

  it('does not offer drafts to those who only read', async () => {
    const { page, close } = await signIn(browser, 'customer', '/articles');
    await page.locator('[data-hit]').nth(1).waitFor();
    expect(await page.getByRole('button', { name: '草稿' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '新建条目' }).count()).toBe(0);
    await close();
  });
});
