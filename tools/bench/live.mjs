// npm run bench:live [-- --watchers 20 --changes 200 --every 150]   measures a running system (`npm start`): how long from a change
// that was answered to the message on every screen that watches, each with the order read anew for its viewer.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { graphClient, graphUrl } from '../graph-client/client.mjs';
import { checkout } from '../launch/settings.mjs';
import { percentile } from '../match/measures.mjs';
import { accessToken } from '../token.mjs';
import { machine } from './measure.mjs';

const require = createRequire(join(checkout, 'apps', 'gateway', 'package.json'));
const { createClient } = require('graphql-ws');
const { WebSocket } = require('ws');

const { values } = parseArgs({ options: { url: { type: 'string' }, watchers: { type: 'string', default: '20' }, changes: { type: 'string', default: '200' }, every: { type: 'string', default: '150' } } });
const [watchers, changes, every] = [values.watchers, values.changes, values.every].map(Number);
const url = graphUrl(values.url);
const watched = 'subscription { workOrderChanged { marker cursor causes workOrder { id reference status version priority assignee { name } viewers { name } clocks { kind state dueAt } serviceRequest { subject status } } } }';

/** When each order that changes was answered, and how long each screen waited for it. */
const answered = new Map();
const waits = [];
let sent = 0;

async function watch(token) {
  const client = createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` } });
  await new Promise((resolve, reject) => {
    client.subscribe({ query: watched }, {
      next({ data }) {
        const { marker, workOrder } = data.workOrderChanged;
        if (marker) return resolve();
        sent += 1;
        const at = answered.get(workOrder.id);
        if (at !== undefined) waits.push(performance.now() - at);
      },
      error: reject,
      complete: () => undefined,
    });
  });
  return client;
}

const desk = graphClient(url, await accessToken('dispatcher'));
const { workOrders } = await desk('{ workOrders(first: 100, orderBy: NEWEST) { edges { node { id } } } }');
// Few, so that nobody who looks is forgotten (after 30 s) before they say that they stop.
const ids = workOrders.edges.map(({ node }) => node.id).slice(0, 10);
if (ids.length < 10) throw new Error('there are fewer than 10 orders: load the demo, or import some');

const accounts = ['supervisor', 'front-line', 'director', 'analyst'];
const clients = [];
for (let nth = 0; nth < watchers; nth += 1) clients.push(await watch(await accessToken(accounts[nth % accounts.length])));

const look = 'mutation ($input: LookAtWorkOrderInput!) { lookAtWorkOrder(input: $input) { __typename } }';
const stop = 'mutation ($input: StopLookingAtWorkOrderInput!) { stopLookingAtWorkOrder(input: $input) { __typename } }';
for (let nth = 0; nth < changes; nth += 1) {
  const id = ids[nth % ids.length];
  const isThere = Math.floor(nth / ids.length) % 2 === 1;
  answered.delete(id);
  await desk(isThere ? stop : look, { input: { workOrderId: id } });
  answered.set(id, performance.now());
  await new Promise((resolve) => setTimeout(resolve, every));
}
await new Promise((resolve) => setTimeout(resolve, 3_000));
await Promise.all(clients.map((client) => client.dispose()));

console.log(`${machine()}, ${new Date().toISOString().slice(0, 10)}`);
console.log(`${watchers} screens, ${changes} changes, one each ${every} ms: ${sent} messages of ${watchers * changes}`);
console.log(`answered → on a screen: p50 ${Math.round(percentile(waits, 0.5))} ms, p99 ${Math.round(percentile(waits, 0.99))} ms, longest ${Math.round(percentile(waits, 1))} ms`);
