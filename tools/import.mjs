// npm run import -- --file FILE.csv --text COLUMN [--category COLUMN] [--customer NAME] [--as ACCOUNT] [--url GRAPH]
// Submits every row of a CSV of tickets through the graph, several at once. Run again, nothing is doubled.
import { createReadStream, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { accepted, concurrently, graphClient, graphUrl, problemOf } from './graph-client/client.mjs';
import { register } from './graph-client/operations.mjs';
import { batchesOf } from './import/batches.mjs';
import { csvRecords } from './import/csv-records.mjs';
import { keyedRows } from './import/keyed-rows.mjs';
import { leafIndex } from './import/leaf-index.mjs';
import { accessToken } from './token.mjs';

const usage = 'npm run import -- --file FILE.csv --text COLUMN [--category COLUMN] [--customer NAME] [--as ACCOUNT] [--url GRAPH]';

const submit = `mutation Submit($input: SubmitServiceRequestsInput!) {
  submitServiceRequests(input: $input) {
    ... on SubmitServiceRequestsPayload { results {
      __typename
      ... on SubmitServiceRequestPayload { repeated serviceRequest { id } }
      ... on InvalidInput { fields { path message } }
      ... on UserError { message }
    } }
    ... on UserError { message }
  }
}`;
const categories = '{ categories { id label path } }';
const corrected = 'query ($id: ID!) { serviceRequest(id: $id) { classification { correctedAt } } }';
const correct = `mutation Correct($input: CorrectClassificationInput!) {
  correctClassification(input: $input) { __typename ... on InvalidInput { fields { path } } ... on UserError { message } }
}`;

function options() {
  const { values } = parseArgs({
    options: { file: { type: 'string' }, text: { type: 'string' }, category: { type: 'string' }, customer: { type: 'string', default: 'Import' }, as: { type: 'string', default: 'supervisor' }, url: { type: 'string' }, batch: { type: 'string', default: '25' }, width: { type: 'string', default: '4' } },
  });
  if (!values.file || !values.text) throw new Error(`--file and --text are needed: ${usage}`);
  if (!existsSync(values.file)) throw new Error(`--file: ${values.file} does not exist`);
  return values;
}

async function importFile(wishes) {
  const url = graphUrl(wishes.url);
  const ask = graphClient(url, await accessToken(wishes.as));
  const customerId = await register.customer(ask, { externalKey: `import:${wishes.customer}`, name: wishes.customer, level: 'STANDARD' });
  const known = wishes.category ? leafIndex((await ask(categories)).categories) : new Map();
  const rows = await keyedRows(csvRecords(createReadStream(wishes.file)), wishes);
  const refused = rows.filter(({ problem }) => problem);
  const count = { accepted: 0, repeated: 0, refused, labelled: 0, unknownLabels: new Set() };
  const bar = new cliProgress.SingleBar({ format: '{bar} {value}/{total} rows, {rate}/s, {eta_formatted} left', hideCursor: true, noTTYOutput: true, notTTYSchedule: 2_000 });
  const started = Date.now();
  const taken = [];
  bar.start(rows.length, refused.length, { rate: 0 });
  try {
    await concurrently(batchesOf(rows.filter(({ problem }) => !problem), Number(wishes.batch)), Number(wishes.width), async (batch) => {
      taken.push(...(await submitBatch(ask, batch, customerId, count)));
      bar.increment(batch.length, { rate: Math.round((bar.value * 1_000) / (Date.now() - started + 1)) });
    });
  } finally {
    bar.stop();
  }
  const seconds = (Date.now() - started) / 1_000;
  await concurrently(taken, labelWidth, (row) => labelRow(ask, row, known, count));
  return { ...count, seconds };
}

/** The rows that are on record now, each with the id of its request. */
async function submitBatch(ask, batch, customerId, count) {
  const requests = batch.map(({ key, subject, text }) => ({ clientKey: key, customerId, channel: 'IMPORT', subject, description: text }));
  const { results } = accepted((await ask(submit, { input: { requests } })).submitServiceRequests);
  return results.flatMap((result, nth) => {
    if (result.__typename !== 'SubmitServiceRequestPayload') {
      count.refused.push({ ...batch[nth], problem: problemOf(result) });
      return [];
    }
    count[result.repeated ? 'repeated' : 'accepted'] += 1;
    return [{ ...batch[nth], id: result.serviceRequest.id, repeated: result.repeated }];
  });
}

/** A run that was cut short labels the rest when it is run again; what somebody has corrected meanwhile stands. */
async function labelRow(ask, { id, category, repeated }, known, count) {
  if (!category) return;
  const categoryId = known.get(category.toLowerCase());
  if (!categoryId) return void count.unknownLabels.add(category);
  if (repeated && (await ask(corrected, { id })).serviceRequest?.classification?.correctedAt) return;
  await label(ask, { serviceRequestId: id, categoryId });
  count.labelled += 1;
}

const labelWidth = 16;
const labelAttempts = 240;

/** What the file says stands above triage, which must have read the request before: it is asked again until it has. */
async function label(ask, input) {
  for (let attempt = 1; ; attempt += 1) {
    const result = (await ask(correct, { input })).correctClassification;
    const notYet = result.fields?.every(({ path }) => path.join('.') === 'serviceRequestId');
    if (!notYet || attempt === labelAttempts) return accepted(result);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

try {
  const wishes = options();
  const { accepted: taken, repeated, refused, labelled, unknownLabels, seconds } = await importFile(wishes);
  console.log(`accepted ${taken}, already there ${repeated}, refused ${refused.length}  (${seconds.toFixed(1)} s, ${Math.round((taken + repeated) / seconds)}/s)`);
  for (const { line, problem } of refused.sort((one, other) => one.line - other.line)) console.log(`  line ${line}: ${problem}`);
  if (labelled) console.log(`classified by the file itself: ${labelled}`);
  if (unknownLabels.size) console.log(`labels that are no category here, left to triage: ${[...unknownLabels].join(', ')}`);
  process.exitCode = refused.length ? 2 : 0;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
