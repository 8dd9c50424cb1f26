import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Embedder } from '../embedding/embedder';
import { starterFolder } from '../folders';
import { ArticleIndex, type Question } from './article-index';
import { vectorsOf } from './article-vectors';
import { searchModels } from './models';
import type { Searchable } from './searchable';
import { Synonyms } from './synonyms';

interface Text { title: string; symptoms: string; cause: string; steps: string[] }
interface Starter { key: string; errorCodes: string[]; productVersions: string[]; zh: Text; en: Text }
interface Asked { query: string; relevant: string[] }

const folder = join(starterFolder, 'articles');
const starters: Starter[] = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8'))) : [];
const questions: Asked[] = readFileSync(join(starterFolder, 'matching', 'zh-questions.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));

function searchable({ key, errorCodes, productVersions, ...texts }: Starter, language: 'zh' | 'en'): Searchable {
  const { title, symptoms, cause, steps } = texts[language];
  return { id: `${language}:${key}`, language, title, symptoms: [symptoms], body: [cause, ...steps].join('\n'), categoryId: null, errorCodes, productVersions };
}

const articles = (['zh', 'en'] as const).flatMap((language) => starters.map((starter) => searchable(starter, language)));
const wholeOf = ({ title, symptoms, body, errorCodes, productVersions }: Searchable): string => [title, ...symptoms, body, ...errorCodes, ...productVersions].join('\n').toLowerCase();
const own = (language: 'zh' | 'en'): Searchable[] => articles.filter((article) => article.language === language);
const containing = (language: 'zh' | 'en', query: string): Asked => ({ query, relevant: own(language).filter((article) => wholeOf(article).includes(query.toLowerCase())).map(({ id }) => id) });
const every = <Entry>(entries: readonly Entry[], nth: number): Entry[] => entries.filter((_, at) => at % nth === 0);
const pieces = (length: number): string[] => own('zh').flatMap(({ title }) => title.match(/\p{Script=Han}+/gu)?.filter((run) => run.length > length).map((run) => run.slice(1, 1 + length)) ?? []);
const swapped = (text: string, at = Math.floor(text.length / 2)): string => `${text.slice(0, at - 1)}${text[at]}${text[at - 1]}${text.slice(at + 1)}`;
const quoted = (language: 'zh' | 'en'): Asked[] => own(language).map(({ id, body }) => ({ query: body.split('\n')[2] ?? body, relevant: [id] }));

const inZh = questions.map(({ query, relevant }) => ({ query, relevant: relevant.map((key) => `zh:${key}`) }));
const sets: [string, 'zh' | 'en', Asked[]][] = [
  ['questions in one’s own words', 'zh', inZh],
  ['the same with a typo', 'zh', inZh.map(({ query, relevant }) => ({ query: swapped(query), relevant }))],
  ['codes only, asked in Chinese', 'zh', starters.flatMap(({ errorCodes }) => errorCodes).map((code) => containing('zh', code))],
  ['codes only, asked in English', 'en', starters.flatMap(({ errorCodes }) => errorCodes).map((code) => containing('en', code))],
  ['part numbers', 'zh', [...new Set(starters.flatMap(({ productVersions }) => productVersions))].map((version) => containing('zh', version))],
  ['one character', 'zh', every(pieces(1), 4).map((piece) => containing('zh', piece))],
  ['two characters', 'zh', every(pieces(2), 3).map((piece) => containing('zh', piece))],
  ['three characters', 'zh', every(pieces(3), 3).map((piece) => containing('zh', piece))],
  ['Chinese and English mixed', 'zh', own('zh').filter(({ title }) => /[A-Za-z]{3}/.test(title)).map(({ id, title, symptoms }) => ({ query: `${title.match(/[A-Za-z0-9-]{2,}/g)?.join(' ')} ${symptoms[0]?.slice(0, 8)}`, relevant: [id] }))],
  ['quotations, Chinese', 'zh', quoted('zh')],
  ['quotations, English', 'en', quoted('en')],
  ['English titles with typos', 'en', own('en').map(({ id, title }) => ({ query: swapped(swapped(title), 5), relevant: [id] }))],
];

(starters.length === 0 ? describe.skip : describe)('matching the starter articles', () => {
  const embedder = new Embedder(resolve(process.env['MODEL_DIR'] ?? '.platform/models'));
  const index = new ArticleIndex(new Synonyms());

  beforeAll(async () => {
    for (const language of ['zh', 'en'] as const) {
      own(language).forEach((article) => index.put(article));
      for (const { articleId, model, vectors } of await vectorsOf(embedder, language, own(language), 'now')) index.putVectors(articleId, model, vectors);
    }
  }, 600_000);
  afterAll(() => embedder.onApplicationShutdown());

  const rankOf = (question: Question, relevant: readonly string[]): number => {
    const rank = index.search(question).findIndex(({ id }) => relevant.includes(id));
    return rank < 0 ? Infinity : rank;
  };
  const vectorsFor = (text: string, language: 'zh' | 'en') => Promise.all(
    searchModels[language].map(async (model) => ({ model: model.name, vector: (await embedder.embedBy(model, [text], { mostTokens: 96 }))[0] ?? new Float32Array() })),
  );
  async function ranks(asker: 'zh' | 'en', asked: readonly Asked[]) {
    const found = { fusion: [] as number[], dense: [] as number[], lexical: [] as number[] };
    for (const { query, relevant } of asked) {
      const language = index.languageFor(query, asker);
      const vectors = await vectorsFor(query, language);
      found.fusion.push(rankOf({ text: query, language, vectors }, relevant));
      found.dense.push(rankOf({ text: '', language, vectors }, relevant));
      found.lexical.push(rankOf({ text: query, language, vectors: null }, relevant));
    }
    return found;
  }
  const first = (found: readonly number[]): number => found.filter((rank) => rank === 0).length;
  const within5 = (found: readonly number[]): number => found.filter((rank) => rank < 5).length;

  it.each(sets)('%s: the fusion is not worse than its better leg', async (_, language, asked) => {
    const { fusion, dense, lexical } = await ranks(language, asked);
    expect(asked.length).toBeGreaterThan(10);
    // One question either way is chance.
    expect(first(fusion)).toBeGreaterThanOrEqual(Math.max(first(dense), first(lexical)) - 1);
    expect(within5(fusion)).toBeGreaterThanOrEqual(Math.max(within5(dense), within5(lexical)) - 1);
  }, 300_000);

  it('answers Chinese questions in one’s own words: more than 92 % first, all among the first five (R2.1)', async () => {
    const { fusion } = await ranks('zh', inZh);
    expect(first(fusion) / inZh.length).toBeGreaterThan(0.92);
    expect(within5(fusion)).toBe(inZh.length);
  }, 300_000);
});
