import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepContracts implements MigrationInterface {
  readonly name = 'KeepContracts1795573200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table work_orders add column if not exists contract_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table work_orders drop column if exists contract_id');
  }
}
