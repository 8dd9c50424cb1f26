import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameCategories implements MigrationInterface {
  readonly name = 'NameCategories1795573200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists category_names (
        id text constraint category_names_pkey primary key,
        zh text not null,
        en text not null,
        named_at timestamptz not null
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists category_names');
  }
}
