import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtendReports implements MigrationInterface {
  readonly name = 'ExtendReports1795573800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work_orders
        add column if not exists request_type text,
        add column if not exists type_by_requester boolean,
        add column if not exists type_at timestamptz,
        add column if not exists responded_at timestamptz,
        add column if not exists accepted_at timestamptz,
        add column if not exists rejected_at timestamptz,
        add column if not exists standard_at timestamptz,
        add column if not exists standard_tier int,
        add column if not exists closed_at timestamptz,
        add column if not exists reopenings int not null default 0;
      create index if not exists work_orders_by_closing on work_orders (closed_at);

      create table if not exists status_changes (
        service_request_id text not null,
        changed_at timestamptz not null,
        finished boolean not null,
        constraint status_changes_pkey primary key (service_request_id, changed_at, finished)
      );

      create table if not exists open_spells (
        service_request_id text not null,
        nth int not null,
        opened_at timestamptz not null,
        begins_at timestamptz not null,
        ends_at timestamptz not null,
        constraint open_spells_pkey primary key (service_request_id, nth)
      );
      create index if not exists open_spells_by_end on open_spells (ends_at, begins_at);

      alter table names add column if not exists name_en text;
      -- Categories were called by their ids; what they are called is told by an event of its own now.
      delete from names where kind = 'CATEGORY';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table names drop column if exists name_en;
      drop table if exists open_spells, status_changes;
      drop index if exists work_orders_by_closing;
      alter table work_orders
        drop column if exists request_type, drop column if exists type_by_requester, drop column if exists type_at, drop column if exists responded_at,
        drop column if exists accepted_at, drop column if exists rejected_at, drop column if exists standard_at, drop column if exists standard_tier,
        drop column if exists closed_at, drop column if exists reopenings;
    `);
  }
}
