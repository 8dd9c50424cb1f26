import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateOidcRecords implements MigrationInterface {
  readonly name = 'CreateOidcRecords1772355660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists oidc_records (
        kind text not null,
        id text not null,
        payload jsonb not null,
        grant_id text,
        uid text,
        account_id text,
        consumed_at timestamptz,
        expires_at timestamptz,
        primary key (kind, id)
      )`);
    for (const column of ['grant_id', 'uid', 'account_id', 'expires_at']) {
      await runner.query(`create index if not exists oidc_records_${column} on oidc_records (${column})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists oidc_records');
  }
}
