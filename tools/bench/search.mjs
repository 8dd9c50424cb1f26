// npm run bench:search [-- --articles 100000] : our index and MiniSearch on the same articles and questions, in the same run.
// Texts and vectors are made up (embedding 100,000 articles takes an hour); what is measured is the index.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import cliProgress from 'cli-progress';
import MiniSearch from 'minisearch';
import { searchCode } from '../match/corpus.mjs';
import { percentile } from '../match/measures.mjs';
import { articleMaker } from './made-up.mjs';
import { cpuSeconds, machine } from './measure.mjs';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '100000' }, queries: { type: 'string', default: '500' }, report: { type: 'string' } } });
const count = Number(values.articles);
const asked = Number(values.queries);
const megabytes = () => {
  global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return Math.round((heapUsed + arrayBuffers) / 2 ** 20);
};
const timed = async (work) => {
  const began = performance.now();
  const result = await work();
  return { result, millis: performance.now() - began };
};
const times = (work) => Array.from({ length: asked }, (_, nth) => {
  const began = performance.now();
  work(nth);
  return performance.now() - began;
});
/** On a machine that others use too, processor time says more than the clock; two threads scan vectors. */
const processorTimes = (work) => Array.from({ length: asked }, (_, nth) => {
  const before = cpuSeconds();
  work(nth);
  return (cpuSeconds() - before) * 1_000;
});
const line = (what, millis) => console.log(`${what.padEnd(46)} p50 ${percentile(millis, 0.5).toFixed(2).padStart(8)} ms   p99 ${percentile(millis, 0.99).toFixed(2).padStart(8)} ms`);

const code = await searchCode();
const make = articleMaker(code.searchModels);
const index = new code.ArticleIndex(new code.Synonyms());
const bar = new cliProgress.SingleBar({ format: 'articles {bar} {value}/{total}, {eta_formatted} left', hideCursor: true, noTTYOutput: true, notTTYSchedule: 10_000 });
const before = megabytes();
bar.start(count, 0);
const built = await timed(() => {
  for (let nth = 0; nth < count; nth += 1) {
    const { article, vectors } = make.article(nth);
    index.put(article);
    for (const [model, rows] of vectors) index.putVectors(article.id, model, rows);
    if (nth % 1_000 === 999) bar.increment(1_000);
  }
});
bar.stop();
const ours = { buildSeconds: built.millis / 1_000, megabytes: megabytes() - before };
const questions = Array.from({ length: asked }, () => make.question(count));
index.search(questions[0]);

const hybrid = times((nth) => index.search(questions[nth]));
const hybridProcessor = processorTimes((nth) => index.search(questions[nth]));
const words = times((nth) => index.search({ ...questions[nth], vectors: null }));
const found = questions.filter((question) => index.search(question).slice(0, 5).some(({ id }) => id === question.wanted)).length;
const update = times((nth) => {
  const { article, vectors } = make.article(count + nth);
  index.put(article);
  for (const [model, rows] of vectors) index.putVectors(article.id, model, rows);
  if (!index.search({ text: article.title, language: article.language, vectors: null }).some(({ id }) => id === article.id)) throw new Error('an update is not visible');
});

const folder = await mkdtemp(join(tmpdir(), 'deskgraph-bench-'));
const file = join(folder, 'index');
const saved = await timed(async () => writeFile(file, serialize(index.state())));
const size = (await stat(file)).size / 2 ** 20;
const loaded = await timed(async () => {
  const again = new code.ArticleIndex(new code.Synonyms());
  again.restore(deserialize(await readFile(file)));
  return again;
});
const firstIds = (searched) => questions.slice(0, 20).flatMap((question) => searched.search(question).slice(0, 5).map(({ id }) => id)).join();
const same = firstIds(loaded.result) === firstIds(index);
await rm(folder, { recursive: true });

console.log(`\n${count} articles, ${asked} questions, ${machine()}\n`);
line('ours, words and meaning', hybrid);
line('the same, processor time', hybridProcessor);
line('ours, words only', words);
line('ours, an article changed and found', update);
console.log(`ours: built in ${ours.buildSeconds.toFixed(1)} s, ${ours.megabytes} MB; ${size.toFixed(0)} MB on disk, written in ${(saved.millis / 1_000).toFixed(1)} s, read in ${(loaded.millis / 1_000).toFixed(1)} s${same ? '' : ' AND DIFFERENT'}`);
// With our terms: its own know no Chinese words.
const mini = new MiniSearch({ fields: ['title', 'symptoms', 'body'], tokenize: code.documentTerms, processTerm: (term) => term, searchOptions: { boost: { title: 2, symptoms: 1.5 } } });
const miniBefore = megabytes();
const miniBuilt = await timed(() => {
  for (let nth = 0; nth < count; nth += 1) {
    const { id, title, symptoms, body } = make.article(nth).article;
    mini.add({ id, title, symptoms: symptoms.join('\n'), body });
  }
});
const miniMegabytes = megabytes() - miniBefore;
const miniTimes = times((nth) => mini.search(questions[nth].text));
const miniFound = questions.filter((question) => mini.search(question.text).slice(0, 5).some(({ id }) => id === question.wanted)).length;

line('\nMiniSearch, words only', miniTimes);
console.log(`MiniSearch: built in ${(miniBuilt.millis / 1_000).toFixed(1)} s, ${miniMegabytes} MB`);
console.log(`wanted article among the first five: ours ${(100 * found / asked).toFixed(1)} %, MiniSearch ${(100 * miniFound / asked).toFixed(1)} %`);
console.log(`ratios MiniSearch : ours, words only: p50 ${(percentile(miniTimes, 0.5) / percentile(words, 0.5)).toFixed(1)}, p99 ${(percentile(miniTimes, 0.99) / percentile(words, 0.99)).toFixed(1)}`);
if (values.report) {
  const both = (millis) => ({ p50: percentile(millis, 0.5), p99: percentile(millis, 0.99) });
  await writeFile(values.report, `${JSON.stringify({ articles: count, hybrid: both(hybrid), hybridProcessor: both(hybridProcessor), words: both(words), update: both(update), miniSearch: both(miniTimes), coldStartSeconds: loaded.millis / 1_000, diskMegabytes: size, ...ours }, null, 2)}\n`);
}
process.exitCode = same ? 0 : 1;
