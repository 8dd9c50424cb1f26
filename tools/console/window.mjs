import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { browserPath, installBrowser } from '../test/browser.mjs';

/** Debian's Chromium, installed where it is missing. */
export async function openBrowser() {
  await installBrowser();
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A window in which a demo account has signed in, at `path`. */
export async function signedInWindow(browser, { origin, home, account, path, language = 'zh-CN', width = 1440, height = 900, dark = false }) {
  const context = await browser.newContext({ locale: language, timezoneId: 'Asia/Shanghai', viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', deviceScaleFactor: 1 });
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  await page.locator('#username').fill(account);
  await page.locator('#password').fill(JSON.parse(readFileSync(join(home, 'identity', 'demo-accounts.json'), 'utf8')).password);
  await page.locator('button:not([name])').first().click();
  await page.waitForURL((url) => url.origin === origin && url.pathname !== '/signed-in');
  return page;
}

/** Until the page has its heading and nothing on it is being fetched. */
export async function settled(page) {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle').catch(() => undefined);
}
