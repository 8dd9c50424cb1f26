import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordRootCauses implements MigrationInterface {
  readonly name = 'RecordRootCauses1795574400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists root_cause_analyses (
        work_order_id text constraint root_cause_analyses_pkey primary key constraint root_cause_analyses_of_order references work_orders (id),
        summary text not null,
        recorded_by_id text not null,
        recorded_by text not null,
        recorded_at timestamptz not null
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists root_cause_analyses');
  }
}
