import { EntitySchema } from 'typeorm';
import type { Article, Revision } from './domain/article';

export const ArticleEntity = new EntitySchema<Article>({
  name: 'Article',
  tableName: 'articles',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'articles_pkey' },
    key: { type: 'text', nullable: true },
    language: { type: 'text' },
    state: { type: 'text' },
    stateReason: { type: 'text', name: 'state_reason', nullable: true },
    audience: { type: 'text' },
    revision: { type: 'int' },
    publishedRevision: { type: 'int', name: 'published_revision', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
    publishedAt: { type: 'timestamptz', name: 'published_at', nullable: true },
  },
  indices: [
    { name: 'articles_key', columns: ['key', 'language'], unique: true },
    { name: 'articles_by_change', columns: ['changedAt', 'id'] },
  ],
});

export const RevisionEntity = new EntitySchema<Revision>({
  name: 'ArticleRevision',
  tableName: 'article_revisions',
  columns: {
    articleId: { type: 'text', name: 'article_id', primary: true, primaryKeyConstraintName: 'article_revisions_pkey' },
    revision: { type: 'int', primary: true, primaryKeyConstraintName: 'article_revisions_pkey' },
    title: { type: 'text' },
    symptoms: { type: 'text', array: true },
    body: { type: 'text' },
    cause: { type: 'text', nullable: true },
    steps: { type: 'text', array: true },
    tier: { type: 'int', nullable: true },
    categoryId: { type: 'text', name: 'category_id', nullable: true },
    module: { type: 'text', nullable: true },
    function: { type: 'text', nullable: true },
    subFunction: { type: 'text', name: 'sub_function', nullable: true },
    errorCodes: { type: 'text', name: 'error_codes', array: true },
    productVersions: { type: 'text', name: 'product_versions', array: true },
    revisedBy: { type: 'text', name: 'revised_by' },
    revisedAt: { type: 'timestamptz', name: 'revised_at' },
    reviewedBy: { type: 'text', name: 'reviewed_by', nullable: true },
    reviewedAt: { type: 'timestamptz', name: 'reviewed_at', nullable: true },
    effectiveFrom: { type: 'timestamptz', name: 'effective_from', nullable: true },
  },
  foreignKeys: [{ name: 'revisions_of_article', target: 'Article', columnNames: ['articleId'], referencedColumnNames: ['id'] }],
});

/** All passages of an article by one model, one after the other. */
export interface PassageVectorsRow {
  readonly articleId: string;
  readonly model: string;
  readonly revision: number;
  /** How the passages were cut. */
  readonly way: number;
  readonly passages: number;
  readonly vectors: Buffer;
}

export const PassageVectorsEntity = new EntitySchema<PassageVectorsRow>({
  name: 'ArticlePassageVectors',
  tableName: 'article_passage_vectors',
  columns: {
    articleId: { type: 'text', name: 'article_id', primary: true, primaryKeyConstraintName: 'article_passage_vectors_pkey' },
    model: { type: 'text', primary: true, primaryKeyConstraintName: 'article_passage_vectors_pkey' },
    revision: { type: 'int' },
    way: { type: 'int' },
    passages: { type: 'int' },
    vectors: { type: 'bytea' },
  },
});
