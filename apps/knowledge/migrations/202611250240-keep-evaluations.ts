import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepEvaluations implements MigrationInterface {
  readonly name = 'KeepEvaluations1795574400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table triage_model_versions add column if not exists evaluation jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table triage_model_versions drop column if exists evaluation');
  }
}
