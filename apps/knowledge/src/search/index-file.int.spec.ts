import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@deskgraph/runtime';
import { ArticleIndex } from './article-index';
import { IndexFile } from './index-file';
import type { Searchable } from './searchable';
import { Synonyms } from './synonyms';

const logger = createLogger('test', 'silent');
const anArticle = (id: string, title: string): Searchable => ({ id, language: 'zh', title, symptoms: [], body: '', categoryId: null, errorCodes: [`E-${id}`], productVersions: [] });
const fresh = (): ArticleIndex => new ArticleIndex(new Synonyms());

describe('the index on disk', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'deskgraph-index-'))));
  afterEach(() => rm(folder, { recursive: true }));

  it('finds after a start what it found before, by words, single characters, codes and meaning', async () => {
    const index = fresh();
    index.put(anArticle('1', '网关离线'));
    index.put(anArticle('2', '打印机卡纸'));
    index.put(anArticle('3', '会议室黑屏'));
    index.remove('3');
    const vector = Float32Array.from({ length: 8 }, (_, at) => (at === 3 ? 1 / 8 : 0.35));
    index.putVectors('2', 'bge-small-zh', [vector, vector]);
    await new IndexFile(folder, index, logger).keep(new Map([['1', 4], ['2', 1]]));

    const again = fresh();
    expect(await new IndexFile(folder, again, logger).restore()).toEqual(new Map([['1', 4], ['2', 1]]));
    const ids = (searched: ArticleIndex, text: string, vectors: { model: string; vector: Float32Array }[] | null = null) => searched.search({ text, language: 'zh', vectors }).map(({ id, score }) => [id, score.toFixed(5)]);
    for (const text of ['网关', '卡', 'E-2', '黑屏']) expect([text, ids(again, text)]).toEqual([text, ids(index, text)]);
    expect(ids(again, '', [{ model: 'bge-small-zh', vector }])).toEqual(ids(index, '', [{ model: 'bge-small-zh', vector }]));
    again.put(anArticle('4', '网关重启'));
    expect(ids(again, '重启').map(([id]) => id)).toEqual(['4']);
  });

  it('is not believed when it is broken', async () => {
    await writeFile(join(folder, 'articles.index'), 'half a file');
    const index = fresh();
    expect(await new IndexFile(folder, index, logger).restore()).toEqual(new Map());
    expect(index.size).toBe(0);
  });

  it('is nothing without a folder', async () => {
    const file = new IndexFile(null, fresh(), logger);
    await file.keep(new Map());
    expect(await file.restore()).toEqual(new Map());
  });
});
