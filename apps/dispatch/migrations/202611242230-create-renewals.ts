import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRenewals implements MigrationInterface {
  readonly name = 'CreateRenewals1795559400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists promise_renewals (
        id text constraint promise_renewals_pkey primary key,
        asked_by text not null,
        asked_at timestamptz not null,
        reached text not null,
        renewed int not null,
        moved int not null,
        finished_at timestamptz
      );
      create index if not exists promise_renewals_by_time on promise_renewals (asked_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists promise_renewals');
  }
}
