// npm run articles -- export --file FILE.jsonl|FILE.csv [--as ACCOUNT] [--url GRAPH]
// npm run articles -- import --file FILE.jsonl|FILE.csv [--publish [--reviewer ACCOUNT]] [--as ACCOUNT] [--url GRAPH]
// Articles out of and into the graph; who publishes (administrator unless given) is somebody else than who imports. What is there already, by language and title, is not doubled.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { csvHeader, csvLine, readRows } from './articles/rows.mjs';
import { accepted, graphClient, graphUrl, problemOf } from './graph-client/client.mjs';
import { accessToken } from './token.mjs';

const usage = 'npm run articles -- import|export --file FILE.jsonl|FILE.csv [--publish [--reviewer ACCOUNT]] [--as ACCOUNT] [--url GRAPH]';
const fields = 'id title symptoms body cause steps language tier category { id } module function subFunction errorCodes productVersions audience';
const page = (wanted) => `query Page($after: String) { articles(first: 100, after: $after) { edges { node { ${wanted} } } pageInfo { hasNextPage endCursor } } }`;
const create = `mutation Create($input: CreateArticleInput!) {
  createArticle(input: $input) { __typename ... on CreateArticlePayload { article { id } } ... on InvalidInput { fields { path message } } ... on UserError { message } }
}`;
const publish = 'mutation Publish($input: PublishArticleInput!) { publishArticle(input: $input) { __typename ... on UserError { message } } }';

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { file: { type: 'string' }, publish: { type: 'boolean', default: false }, reviewer: { type: 'string', default: 'administrator' }, as: { type: 'string', default: 'knowledge-manager' }, url: { type: 'string' } },
  });
  const [what] = positionals;
  if (!['import', 'export'].includes(what) || !/\.(jsonl|csv)$/.test(values.file ?? '')) throw new Error(usage);
  if (what === 'import' && !existsSync(values.file)) throw new Error(`--file: ${values.file} does not exist`);
  return { ...values, what };
}

async function* published(ask, wanted) {
  for (let after = null; ; ) {
    const { articles: { edges, pageInfo } } = await ask(page(wanted), { after });
    for (const { node } of edges) yield node;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** Written beside and renamed at the end: a broken export never looks like a whole one. */
async function exportTo(file, ask) {
  const csv = file.endsWith('.csv');
  const out = createWriteStream(`${file}.part`);
  if (csv) out.write(`${csvHeader}\n`);
  let count = 0;
  for await (const { category, ...plain } of published(ask, fields)) {
    const article = { ...plain, categoryId: category?.id ?? null };
    if (!out.write(`${csv ? csvLine(article) : JSON.stringify(article)}\n`)) await once(out, 'drain');
    count += 1;
    if (count % 500 === 0) console.log(`${count} articles`);
  }
  out.end();
  await once(out, 'finish');
  await rename(`${file}.part`, file);
  console.log(`exported ${count} articles to ${file}`);
  return 0;
}

const nameOf = ({ language, title }) => `${language} ${title}`;

async function importFrom(file, ask, askToPublish) {
  const rows = await readRows(createReadStream(file), file.endsWith('.csv'));
  const there = new Set();
  for await (const article of published(ask, 'language title')) there.add(nameOf(article));
  const count = { added: 0, there: 0, refused: [] };
  const progress = new cliProgress.SingleBar({ format: '{bar} {value}/{total} articles, {eta_formatted} left', hideCursor: true, noTTYOutput: true, notTTYSchedule: 2_000 });
  progress.start(rows.length, 0);
  for (const { line, problem, input } of rows) {
    if (problem) count.refused.push({ line, problem });
    else if (there.has(nameOf(input))) count.there += 1;
    else {
      const result = (await ask(create, { input })).createArticle;
      if (result.__typename !== 'CreateArticlePayload') count.refused.push({ line, problem: problemOf(result) });
      else {
        if (askToPublish) accepted((await askToPublish(publish, { input: { articleId: result.article.id, expectedRevision: 1 } })).publishArticle);
        there.add(nameOf(input));
        count.added += 1;
      }
    }
    progress.increment();
  }
  progress.stop();
  console.log(`added ${count.added}${askToPublish ? ' and published' : ' as drafts'}, already there ${count.there}, refused ${count.refused.length}`);
  for (const { line, problem } of count.refused) console.log(`  line ${line}: ${problem}`);
  return count.refused.length ? 2 : 0;
}

try {
  const wishes = options();
  const askAs = async (account) => graphClient(graphUrl(wishes.url), await accessToken(account));
  const ask = await askAs(wishes.as);
  process.exitCode = wishes.what === 'export' ? await exportTo(wishes.file, ask) : await importFrom(wishes.file, ask, wishes.publish ? await askAs(wishes.reviewer) : null);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
