import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepClosings implements MigrationInterface {
  readonly name = 'KeepClosings1795575300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work_orders
        add column if not exists resolution_met_at timestamptz,
        add column if not exists reopened_at timestamptz,
        add column if not exists cancelled_at timestamptz
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table work_orders drop column if exists resolution_met_at, drop column if exists reopened_at, drop column if exists cancelled_at');
  }
}
