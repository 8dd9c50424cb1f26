import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWorkOrderLooks implements MigrationInterface {
  readonly name = 'CreateWorkOrderLooks1795572000000';

  /** Unlogged: what is lost in a crash is said again within half a minute. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table if not exists work_order_looks (
        work_order_id text not null,
        account_id text not null,
        name text not null,
        since timestamptz not null,
        until timestamptz not null,
        constraint work_order_looks_pkey primary key (work_order_id, account_id)
      );
      create index if not exists work_order_looks_by_end on work_order_looks (until);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists work_order_looks');
  }
}
