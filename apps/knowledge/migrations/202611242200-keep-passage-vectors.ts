import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vectors can be made again from the texts: the old ones, one passage an article by one model, go. */
export class KeepPassageVectors implements MigrationInterface {
  readonly name = 'KeepPassageVectors1795557600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table if exists article_vectors;
      create table if not exists article_passage_vectors (
        article_id text not null,
        model text not null,
        revision int not null,
        way int not null,
        passages int not null,
        vectors bytea not null,
        constraint article_passage_vectors_pkey primary key (article_id, model)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table if exists article_passage_vectors;
      create table if not exists article_vectors (
        article_id text constraint article_vectors_pkey primary key,
        revision int not null,
        model text not null,
        head bytea not null,
        passage bytea not null
      );
    `);
  }
}
