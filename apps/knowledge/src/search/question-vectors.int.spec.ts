import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createLogger } from '@deskgraph/runtime';
import { Embedder } from '../embedding/embedder';
import { ArticleIndex } from './article-index';
import { vectorsOf } from './article-vectors';
import { QuestionVectors } from './question-vectors';
import type { Searchable } from './searchable';
import { Synonyms } from './synonyms';

const models = resolve(process.env['MODEL_DIR'] ?? '.platform/models');
const logger = createLogger('test', 'silent');
const article: Searchable = { id: 'a', language: 'zh', title: '网关离线', symptoms: [], body: '检查电源。', categoryId: null, errorCodes: [], productVersions: [] };

/** R2.1 promises five seconds; whatever the models do, a search has its answer well within them. */
async function answered(vectors: QuestionVectors, index: ArticleIndex) {
  const began = performance.now();
  const found = index.search({ text: '网关离线', language: 'zh', vectors: await vectors.of('网关离线', 'zh') });
  const millis = performance.now() - began;
  expect(millis).toBeLessThan(5_000);
  expect(found[0]?.id).toBe('a');
  return { degraded: found[0]?.degraded, millis };
}

function indexed(): ArticleIndex {
  const index = new ArticleIndex(new Synonyms());
  index.put(article);
  return index;
}

describe('a search when the models', () => {
  let folder: string;
  const embedders: Embedder[] = [];
  const embedderOf = (path: string): Embedder => {
    const embedder = new Embedder(path);
    embedders.push(embedder);
    return embedder;
  };

  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'deskgraph-models-'))));
  afterAll(async () => {
    await Promise.all(embedders.map((embedder) => embedder.onApplicationShutdown()));
    await rm(folder, { recursive: true });
  });

  it('are there goes by meaning too', async () => {
    const embedder = embedderOf(models);
    const [index, vectors] = [indexed(), new QuestionVectors(embedder, logger)];
    await vectors.prepare();
    for (const made of await vectorsOf(embedder, 'zh', [article], 'now')) index.putVectors('a', made.model, made.vectors);
    expect(await answered(vectors, index)).toMatchObject({ degraded: false });
  });

  it('are missing goes by words at once', async () => {
    expect(await answered(new QuestionVectors(embedderOf(join(folder, 'nothing')), logger), indexed())).toMatchObject({ degraded: true });
  });

  it('cannot be read goes by words', async () => {
    const broken = join(folder, 'broken', 'bge-small-zh');
    await mkdir(join(broken, 'onnx'), { recursive: true });
    for (const file of ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx']) await writeFile(join(broken, file), 'not a model');
    expect(await answered(new QuestionVectors(embedderOf(join(folder, 'broken')), logger), indexed())).toMatchObject({ degraded: true });
  });

  it('hang goes by words after a moment, and the next searches do not wait again', async () => {
    const vectors = new QuestionVectors(hung(embedderOf(models)), logger);
    const index = indexed();
    const first = await answered(vectors, index);
    expect(first).toMatchObject({ degraded: true });
    expect(first.millis).toBeGreaterThan(1_500);
    expect((await answered(vectors, index)).millis).toBeLessThan(500);
  });

  it("lose their thread goes by words, and by meaning again when the thread is back", async () => {
    const embedder = embedderOf(models);
    const vectors = new QuestionVectors(embedder, logger, { patienceMillis: 4_000, restMillis: 50 });
    const index = indexed();
    await vectors.prepare();
    for (const made of await vectorsOf(embedder, 'zh', [article], 'now')) index.putVectors('a', made.model, made.vectors);
    const asked = answered(vectors, index);
    await embedder.onApplicationShutdown();
    await asked;
    await new Promise((done) => setTimeout(done, 60));
    await vectors.prepare();
    expect(await answered(vectors, index)).toMatchObject({ degraded: false });
  });
});

/** What a model that hangs looks like from outside: it never answers. */
function hung(embedder: Embedder): Embedder {
  return Object.assign(Object.create(embedder) as Embedder, { embedBy: () => new Promise<never>(() => undefined) });
}
