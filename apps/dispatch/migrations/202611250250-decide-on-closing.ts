import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecideOnClosing implements MigrationInterface {
  readonly name = 'DecideOnClosing1795575000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists closing_decisions (
        id text constraint closing_decisions_pkey primary key,
        work_order_id text not null constraint closing_decisions_of_order references work_orders (id),
        kind text not null,
        reason text not null,
        decided_by_id text not null,
        decided_by text not null,
        decided_at timestamptz not null
      );
      create index if not exists closing_decisions_by_order on closing_decisions (work_order_id, decided_at, id);

      alter table sla_orders add column if not exists cancelled_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sla_orders drop column if exists cancelled_at');
    await runner.query('drop table if exists closing_decisions');
  }
}
