import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeyStepsAndDeliveries implements MigrationInterface {
  readonly name = 'KeyStepsAndDeliveries1795576200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work_steps add column if not exists client_key text;
      create unique index if not exists work_steps_client_key on work_steps (work_order_id, client_key);
      alter table deliveries add column if not exists client_key text;
      create unique index if not exists deliveries_client_key on deliveries (work_order_id, client_key);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table deliveries drop column if exists client_key');
    await runner.query('alter table work_steps drop column if exists client_key');
  }
}
