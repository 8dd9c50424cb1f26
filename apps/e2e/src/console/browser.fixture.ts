import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { stack } from '../environment';

const executablePath = '/usr/bin/chromium';

/** Debian's Chromium; `npm test` installs it where it is missing. */
export function openBrowser(): Promise<Browser> {
  if (!existsSync(executablePath)) throw new Error(`${executablePath} is missing: apt-get install chromium`);
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Wishes {
  readonly language?: 'zh-CN' | 'en-US';
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly touch?: boolean;
  /** The address of a proxy that everything goes through. */
  readonly proxy?: string;
}

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page said that it should not have: errors in its console and crashes. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A window of its own in which a demo account has signed in by typing its password, at `path`. */
export async function signIn(browser: Browser, account: string, path: string, wishes: Wishes = {}): Promise<Desk> {
  const { language = 'zh-CN', width = 1440, height = 900, dark = false, touch = false, proxy } = wishes;
  const context = await browser.newContext({ locale: language, timezoneId: 'Asia/Shanghai', viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', hasTouch: touch, ...(proxy && { proxy: { server: proxy } }) });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${stack.consoleUrl}${path}`);
  await page.locator('#username').fill(account);
  await page.locator('#password').fill(demoPassword());
  await page.locator('button:not([name])').first().click();
  await page.waitForURL((url) => url.pathname === new URL(path, stack.consoleUrl).pathname, { timeout: 60_000 });
  return { context, page, complaints, close: () => context.close() };
}

function demoPassword(): string {
  return (JSON.parse(readFileSync(join(stack.home, 'identity', 'demo-accounts.json'), 'utf8')) as { password: string }).password;
}
