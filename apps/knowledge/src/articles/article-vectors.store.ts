import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { bytesOf, vectorOf } from '../embedding/vectors';
import { ArticleVectorEntity } from './article.entity';

export interface ArticleVectors {
  readonly articleId: string;
  readonly revision: number;
  readonly model: string;
  readonly head: Float32Array;
  readonly passage: Float32Array;
}

@Injectable()
export class ArticleVectorsStore {
  constructor(private readonly dataSource: DataSource) {}

  async byArticles(ids: readonly string[]): Promise<ArticleVectors[]> {
    const rows = await this.dataSource.getRepository(ArticleVectorEntity).findBy({ articleId: In([...ids]) });
    return rows.map((row) => ({ ...row, head: vectorOf(row.head), passage: vectorOf(row.passage) }));
  }

  async save(vectors: readonly ArticleVectors[]): Promise<void> {
    const rows = vectors.map((entry) => ({ ...entry, head: bytesOf(entry.head), passage: bytesOf(entry.passage) }));
    await this.dataSource.getRepository(ArticleVectorEntity).upsert(rows, ['articleId']);
  }
}
