// npm run match:evaluate -- --articles A.jsonl --queries Q.jsonl --report out.json
// How well questions find their articles: the fusion and each leg alone. Works without a running stack.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { indexed, jsonLines, modelFolder, questionVectors, searchable, searchCode } from './match/corpus.mjs';
import { measuresOf, rankOf } from './match/measures.mjs';

const usage = 'npm run match:evaluate -- --articles A.jsonl --queries Q.jsonl --report out.json';

function options() {
  const { values } = parseArgs({ options: { articles: { type: 'string' }, queries: { type: 'string' }, report: { type: 'string' } } });
  if (!values.articles || !values.queries || !values.report) throw new Error(`--articles, --queries and --report are needed: ${usage}`);
  return values;
}

function checked({ articles, queries }) {
  const ids = new Set(articles.map(({ id }) => id));
  if (ids.size !== articles.length) throw new Error('two articles have the same id');
  for (const { id, title, body } of articles) if (typeof id !== 'string' || typeof title !== 'string' || typeof body !== 'string') throw new Error(`an article needs id, title and body: ${JSON.stringify({ id, title })}`);
  for (const { query, relevant } of queries) {
    if (typeof query !== 'string' || !Array.isArray(relevant) || relevant.length === 0) throw new Error(`a query needs query and relevant: ${JSON.stringify({ query, relevant })}`);
    const unknown = relevant.find((id) => !ids.has(id));
    if (unknown !== undefined) throw new Error(`no article ${unknown} for the query ${JSON.stringify(query)}`);
  }
}

const bar = (what) => new cliProgress.SingleBar({ format: `${what} {bar} {value}/{total}, {eta_formatted} left`, hideCursor: true, noTTYOutput: true, notTTYSchedule: 2_000 });

async function evaluate({ articles, queries }) {
  const code = await searchCode();
  const embedder = new code.Embedder(modelFolder());
  const articleBar = bar('articles');
  articleBar.start(articles.length, 0);
  const index = await indexed(code, embedder, articles.map((article) => searchable(code, article)), (count) => articleBar.increment(count));
  articleBar.stop();

  const own = articles.filter((article) => searchable(code, article).language === 'zh').length * 2 > articles.length ? 'zh' : 'en';
  const legs = { fusion: { ranks: [], millis: [] }, dense: { ranks: [], millis: [] }, lexical: { ranks: [], millis: [] } };
  const search = [];
  const queryBar = bar('queries ');
  queryBar.start(queries.length, 0);
  for (const { query, relevant } of queries) {
    const language = index.languageFor(query, own);
    const began = performance.now();
    const vectors = await questionVectors(code, embedder, query, language);
    const embedding = performance.now() - began;
    const leg = (name, question, before) => {
      const start = performance.now();
      const found = index.search({ language, ...question });
      const took = performance.now() - start;
      legs[name].ranks.push(rankOf(found, relevant));
      legs[name].millis.push(took + before);
      return took;
    };
    search.push(leg('fusion', { text: query, vectors }, embedding));
    leg('dense', { text: '', vectors }, embedding);
    leg('lexical', { text: query, vectors: null }, 0);
    queryBar.increment();
  }
  queryBar.stop();
  await embedder.onApplicationShutdown();
  const measured = Object.fromEntries(Object.entries(legs).map(([name, { ranks, millis }]) => [name, measuresOf(ranks, millis)]));
  return { articles: articles.length, queries: queries.length, ...measured, searchMillis: measuresOf([], search).millis };
}

function print(report) {
  const percent = (share) => `${(share * 100).toFixed(2)} %`.padStart(9);
  console.log(`${report.queries} queries on ${report.articles} articles\n`);
  console.log('leg          P@1       R@3       R@5       MRR    p50 ms   p99 ms');
  for (const leg of ['fusion', 'dense', 'lexical']) {
    const { precisionAt1, recallAt3, recallAt5, mrr, millis } = report[leg];
    console.log(`${leg.padEnd(8)}${percent(precisionAt1)} ${percent(recallAt3)} ${percent(recallAt5)} ${percent(mrr)} ${millis.p50.toFixed(1).padStart(8)} ${millis.p99.toFixed(1).padStart(8)}`);
  }
  console.log(`\nwithout embedding, a search takes ${report.searchMillis.p50.toFixed(2)} ms (p50), ${report.searchMillis.p99.toFixed(2)} ms (p99)`);
}

try {
  const wishes = options();
  const given = { articles: await jsonLines(wishes.articles), queries: await jsonLines(wishes.queries) };
  checked(given);
  const report = await evaluate(given);
  await writeFile(wishes.report, `${JSON.stringify(report, null, 2)}\n`);
  print(report);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
