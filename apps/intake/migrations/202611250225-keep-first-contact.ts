import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepFirstContact implements MigrationInterface {
  readonly name = 'KeepFirstContact1795573500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table service_requests add column if not exists first_contact_at timestamptz;
      update service_requests set first_contact_at = submitted_at where first_contact_at is null;
      alter table service_requests alter column first_contact_at set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table service_requests drop column if exists first_contact_at');
  }
}
