import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccounts implements MigrationInterface {
  readonly name = 'CreateAccounts1772355600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists accounts (
        id text primary key,
        username text not null,
        name text not null,
        roles text[] not null,
        customer_id text,
        locale text not null,
        password_hash text not null,
        must_change_password boolean not null,
        disabled_at timestamptz,
        created_at timestamptz not null
      )`);
    await runner.query('create unique index if not exists accounts_username on accounts (username)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists accounts');
  }
}
