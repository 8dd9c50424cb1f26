// npm run screens   pictures of the main screens for docs/screens/, taken from a system of its own with the demo organisation.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ownSystem } from '../bench/own-system.mjs';
import { graphClient } from '../graph-client/client.mjs';
import { checkout } from '../launch/settings.mjs';
import { accessToken } from '../token.mjs';
import { openBrowser, settled, signedInWindow } from './window.mjs';

const folder = join(checkout, 'docs', 'screens');
const phone = { width: 390, height: 780 };

/** One of each thing the demo has, for the pages of single things. */
async function examples(url) {
  const ask = graphClient(url, await accessToken('supervisor'));
  const { workOrders, articles } = await ask('{ workOrders(first: 50) { edges { node { reference status serviceRequest { reference } } } } articles(first: 1) { edges { node { id } } } }');
  const orders = workOrders.edges.map(({ node }) => node);
  return { order: orders.find(({ status }) => status === 'IN_PROGRESS') ?? orders[0], article: articles.edges[0].node.id };
}

/** Name, who looks, where, and how. */
const screens = ({ order, article }) => [
  ['board', 'dispatcher', '/board', {}],
  ['board-en-dark', 'dispatcher', '/board', { language: 'en-US', dark: true }],
  ['desk', 'front-line', '/desk', {}],
  ['work-order', 'dispatcher', `/work-orders/${order.reference}`, {}],
  ['work-order-en', 'dispatcher', `/work-orders/${order.reference}`, { language: 'en-US' }],
  ['my-day-phone', 'engineer', '/my-day', phone],
  ['oversight', 'supervisor', '/oversight', {}],
  ['articles', 'knowledge-manager', '/articles', {}],
  ['article', 'knowledge-manager', `/articles/${article}`, {}],
  ['triage-en', 'knowledge-manager', '/triage', { language: 'en-US' }],
  ['analytics', 'analyst', '/analytics', {}],
  ['analytics-en-dark', 'analyst', '/analytics', { language: 'en-US', dark: true }],
  ['portal-phone', 'customer', '/portal', phone],
  ['administration', 'administrator', '/administration', {}],
];

const wanted = process.argv.slice(2);
const system = await ownSystem();
let browser;
try {
  await system.start();
  const { url } = await system.ready();
  browser = await openBrowser();
  await mkdir(folder, { recursive: true });
  for (const [name, account, path, wishes] of screens(await examples(url))) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await signedInWindow(browser, { origin: new URL(url).origin, home: system.home, account, path, ...wishes });
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.context().close();
    console.log(`docs/screens/${name}.png`);
  }
} finally {
  await browser?.close();
  await system.end();
}
process.exit(0);
