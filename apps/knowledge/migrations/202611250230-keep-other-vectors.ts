import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that were read before have none: their articles are found by asking the models once more. */
export class KeepOtherVectors implements MigrationInterface {
  readonly name = 'KeepOtherVectors1795573800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table request_texts add column if not exists other_vectors jsonb not null default '[]'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table request_texts drop column if exists other_vectors');
  }
}
