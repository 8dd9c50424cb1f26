import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '../logging';
import { ArticleIndex, type IndexState } from './article-index';
import { searchModels } from './models';

/** Folder of the index's file; without one the index is built from the database at every start. */
export const INDEX_DIR = Symbol('INDEX_DIR');

/** Counts up when the index looks different inside. */
const way = 1;
const fileName = 'articles.index';

interface Content {
  readonly way: number;
  readonly models: string;
  readonly revisions: ReadonlyMap<string, number>;
  readonly state: IndexState;
}

/** The index on disk, so that a start with 100,000 articles takes seconds. What it says is checked against the database. */
@Injectable()
export class IndexFile {
  private readonly models = JSON.stringify(searchModels);

  constructor(@Inject(INDEX_DIR) private readonly folder: string | null, private readonly index: ArticleIndex, @Inject(LOGGER) private readonly logger: Logger) {}

  /** The revisions that the index holds now; empty when there is no file that fits. */
  async restore(): Promise<ReadonlyMap<string, number>> {
    const file = this.folder === null ? null : join(this.folder, fileName);
    if (file === null || !existsSync(file)) return new Map();
    try {
      const content = deserialize(await readFile(file)) as Content;
      if (content.way !== way || content.models !== this.models) return new Map();
      this.index.restore(content.state);
      return content.revisions;
    } catch (error) {
      this.logger.warn({ err: error, file }, 'the index file cannot be read; the index is built anew');
      return new Map();
    }
  }

  /** Whole or not at all: a reader never sees half a file. */
  async keep(revisions: ReadonlyMap<string, number>): Promise<void> {
    if (this.folder === null) return;
    const file = join(this.folder, fileName);
    const content: Content = { way, models: this.models, revisions, state: this.index.state() };
    await mkdir(this.folder, { recursive: true });
    await writeFile(`${file}.new`, serialize(content));
    await rename(`${file}.new`, file);
  }
}
