import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexTraces implements MigrationInterface {
  readonly name = 'IndexTraces1795575000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index if not exists outbox_of_order on outbox (aggregate_id, occurred_at, seq) where aggregate_type = 'WorkOrder';
      create index if not exists escalations_by_time on escalations (taken_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index if exists escalations_by_time, outbox_of_order');
  }
}
