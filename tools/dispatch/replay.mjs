// npm run dispatch:replay -- WORK_ORDER [--as ACCOUNT] [--url GRAPH]
// Ranks every decision about a work order (its IR- number or id) anew from what was stored with it, and compares place by place.
import { parseArgs } from 'node:util';
import { graphClient, graphUrl } from '../graph-client/client.mjs';
import { accessToken } from '../token.mjs';
import { fromDispatch } from './solver.mjs';

const usage = 'npm run dispatch:replay -- WORK_ORDER [--as ACCOUNT] [--url GRAPH]';
const query = `query Replay($id: ID, $reference: String) { workOrder(id: $id, reference: $reference) {
  reference decisions { at how by weightsVersion engineer { id name } snapshot }
} }`;

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { as: { type: 'string', default: 'dispatcher' }, url: { type: 'string' } } });
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new Error(usage);
  const ask = graphClient(graphUrl(values.url), await accessToken(values.as));
  const { workOrder } = await ask(query, /^IR-/i.test(named) ? { reference: named } : { id: named });
  if (workOrder === null) throw new Error(`There is no work order ${named}. / 没有此工单。`);
  const { firstDifference } = await fromDispatch('work-orders/domain/ranking');
  let differing = 0;
  for (const { at, how, by, weightsVersion, engineer, snapshot: stored } of workOrder.decisions) {
    const { snapshot, outcome } = JSON.parse(stored);
    const difference = firstDifference(snapshot, outcome);
    const place = outcome.findIndex(([id]) => id === engineer?.id) + 1;
    const what = `${at} ${how} by ${by}: ${engineer?.name}, place ${place} of ${outcome.length}, weights version ${weightsVersion}`;
    if (difference) differing += 1;
    console.log(difference ? `DIFFERS ${what}; place ${difference.place} was ${JSON.stringify(difference.was)}, is ${JSON.stringify(difference.is)}` : `same    ${what}`);
  }
  console.log(`${workOrder.reference}: ${workOrder.decisions.length} decisions replayed, ${differing} differ`);
  if (differing > 0) process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
