import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepSignatures implements MigrationInterface {
  readonly name = 'KeepSignatures1795576800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deliveries add column if not exists signature text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deliveries drop column if exists signature');
  }
}
