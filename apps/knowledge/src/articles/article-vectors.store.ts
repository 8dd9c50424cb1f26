import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { bytesOf, vectorOf } from '../embedding/vectors';
import type { ArticleVectors } from '../search/article-vectors';
import { PassageVectorsEntity } from './article.entity';

/** Counts up when articles are cut into passages differently, so that stored vectors of the old way are not used. */
const way = 1;

export interface StoredVectors extends ArticleVectors {
  readonly revision: number;
}

@Injectable()
export class ArticleVectorsStore {
  constructor(private readonly dataSource: DataSource) {}

  async byArticles(ids: readonly string[]): Promise<StoredVectors[]> {
    const rows = await this.dataSource.getRepository(PassageVectorsEntity).findBy({ articleId: In([...ids]), way });
    return rows.map(({ articleId, model, revision, passages, vectors }) => ({ articleId, model, revision, vectors: parts(vectorOf(vectors), passages) }));
  }

  async save(made: readonly StoredVectors[]): Promise<void> {
    const rows = made.map(({ vectors, ...rest }) => ({ ...rest, way, passages: vectors.length, vectors: bytesOf(joined(vectors)) }));
    await this.dataSource.getRepository(PassageVectorsEntity).upsert(rows, ['articleId', 'model']);
  }
}

function joined(vectors: readonly Float32Array[]): Float32Array {
  const width = vectors[0]?.length ?? 0;
  const all = new Float32Array(width * vectors.length);
  vectors.forEach((vector, nth) => all.set(vector, nth * width));
  return all;
}

function parts(all: Float32Array, count: number): Float32Array[] {
  const width = all.length / Math.max(1, count);
  return Array.from({ length: count }, (_, nth) => all.slice(nth * width, (nth + 1) * width));
}
