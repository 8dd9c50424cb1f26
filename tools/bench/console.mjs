// npm run bench:console [-- --orders 2000]   the console in Debian's Chromium against a system of its own:
// JavaScript until the first board stands, how long that takes, and how smoothly a board of many orders scrolls.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openBrowser, settled, signedInWindow } from '../console/window.mjs';
import { checkout } from '../launch/settings.mjs';
import { percentile } from '../match/measures.mjs';
import { machine } from './measure.mjs';
import { ownSystem } from './own-system.mjs';

const { values } = parseArgs({ options: { orders: { type: 'string', default: '2000' }, opened: { type: 'string', default: '10' } } });
const row = '[data-order]';
const system = await ownSystem();
let browser;

/** Kilobytes of JavaScript, gzipped, that a first visit to the board fetches. */
async function initialJavaScript(origin, home) {
  const page = await signedInWindow(browser, { origin, home, account: 'dispatcher', path: '/no-such-page' });
  const scripts = new Map();
  page.on('response', async (response) => {
    const path = new URL(response.url()).pathname;
    if (path.startsWith('/assets/') && path.endsWith('.js')) scripts.set(path, gzipSync(await response.body()).length);
  });
  await page.goto(`${origin}/board`);
  await page.locator(row).first().waitFor();
  await settled(page);
  await page.context().close();
  return [...scripts.values()].reduce((sum, size) => sum + size, 0) / 1_000;
}

/** Milliseconds from the address being entered to the first order that can be worked on, somebody being signed in; each time in a new window without cache. */
async function boardUsable(origin, home, times) {
  const waits = [];
  for (let nth = 0; nth < times; nth += 1) {
    const page = await signedInWindow(browser, { origin, home, account: 'dispatcher', path: '/no-such-page' });
    const client = await page.context().newCDPSession(page);
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    const began = performance.now();
    await page.goto(`${origin}/board`, { waitUntil: 'commit' });
    await page.locator(row).first().waitFor();
    waits.push(performance.now() - began);
    await page.context().close();
  }
  return waits;
}

async function importOrders(count) {
  const file = join(system.home, 'orders.csv');
  await writeFile(file, ['text', ...Array.from({ length: count }, (_, nth) => `"仓库扫码枪 ${nth} 无法联网 / scanner ${nth} is offline"`)].join('\n'));
  const child = spawn(process.execPath, [join(checkout, 'tools/import.mjs'), '--file', file, '--text', 'text', '--customer', 'bench'], { env: system.env, stdio: 'ignore' });
  await once(child, 'close');
}

/** Tasks of the page's main thread, in milliseconds, while the whole board is loaded and scrolled through twice. */
async function tasksOfScrolling(origin, home, orders) {
  const page = await signedInWindow(browser, { origin, home, account: 'dispatcher', path: '/board' });
  await page.evaluate('window.tasks = []; new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask", buffered: false })');
  const board = page.locator('[data-orders]');
  for (const until = Date.now() + 180_000; Number(await board.getAttribute('data-orders')) < orders && Date.now() < until; ) await page.waitForTimeout(200);
  await page.locator(row).first().hover();
  for (const direction of [1, -1, 1, -1]) {
    for (let step = 0; step < 60; step += 1) {
      await page.mouse.wheel(0, (direction * orders * 56) / 60);
      await page.waitForTimeout(50);
    }
  }
  const tasks = await page.evaluate('window.tasks');
  await page.context().close();
  return tasks;
}

try {
  console.log(`${new Date().toISOString()}  ${machine()}`);
  await system.start();
  const origin = new URL((await system.ready()).url).origin;
  browser = await openBrowser();
  const kilobytes = await initialJavaScript(origin, system.home);
  console.log(`JavaScript until the board stands   ${kilobytes.toFixed(0)} kB gzipped   aim ≤ 350: ratio ${(kilobytes / 350).toFixed(2)}`);
  const waits = await boardUsable(origin, system.home, Number(values.opened));
  console.log(`first board usable                  p50 ${percentile(waits, 0.5).toFixed(0)} ms, worst ${Math.max(...waits).toFixed(0)} ms of ${waits.length}   aim < 2000: ratio ${(percentile(waits, 0.5) / 2_000).toFixed(2)}`);
  await importOrders(Number(values.orders));
  const tasks = await tasksOfScrolling(origin, system.home, Number(values.orders));
  const longest = Math.max(0, ...tasks);
  console.log(`a board of ${values.orders} orders            longest task ${longest.toFixed(0)} ms, ${tasks.length} over 50 ms   aim none over 200: ratio ${(longest / 200).toFixed(2)}`);
} finally {
  await browser?.close();
  await system.end();
}
process.exit(0);
