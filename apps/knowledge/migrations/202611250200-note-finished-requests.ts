import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteFinishedRequests implements MigrationInterface {
  readonly name = 'NoteFinishedRequests1795572000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table request_texts add column if not exists finished_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table request_texts drop column if exists finished_at');
  }
}
