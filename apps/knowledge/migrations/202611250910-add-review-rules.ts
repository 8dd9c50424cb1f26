import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddReviewRules implements MigrationInterface {
  readonly name = 'AddReviewRules1795597800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists article_review_rules (
        version int constraint article_review_rules_pkey primary key,
        four_eyes boolean not null,
        reason text not null,
        set_by text not null,
        set_by_name text not null,
        set_at timestamptz not null
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists article_review_rules');
  }
}
