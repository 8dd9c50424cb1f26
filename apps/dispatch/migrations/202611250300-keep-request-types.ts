import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepRequestTypes implements MigrationInterface {
  readonly name = 'KeepRequestTypes1795575600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work_orders add column if not exists request_type text;
      alter table early_categories add column if not exists request_type text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table early_categories drop column if exists request_type;
      alter table work_orders drop column if exists request_type;
    `);
  }
}
