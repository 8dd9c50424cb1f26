import { createMessagingTables, dropMessagingTables } from '@deskgraph/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAnalytics implements MigrationInterface {
  readonly name = 'CreateAnalytics1772358000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createMessagingTables);
    await runner.query(`
      create table if not exists feedback (
        id text constraint feedback_pkey primary key,
        service_request_id text not null,
        customer_id text not null,
        responsiveness int not null,
        result int not null,
        attitude int not null,
        likelihood int,
        left_at timestamptz not null,
        newest_at timestamptz not null
      );
      create index if not exists feedback_by_time on feedback (left_at);
      create index if not exists feedback_on_request on feedback (service_request_id);
      create index if not exists feedback_newest on feedback (newest_at);

      create table if not exists work_orders (
        service_request_id text constraint work_orders_pkey primary key,
        opened_at timestamptz,
        opened_priority text,
        customer_id text,
        channel text,
        priority text,
        priority_at timestamptz,
        category_id text,
        category_by_person boolean,
        category_at timestamptz,
        engineer_id text,
        team_id text,
        assigned_at timestamptz,
        response text,
        resolution text,
        delivered_by text,
        delivered_at timestamptz,
        newest_at timestamptz not null
      );
      create index if not exists work_orders_by_opening on work_orders (opened_at);
      create index if not exists work_orders_by_engineer on work_orders (engineer_id);
      create index if not exists work_orders_by_deliverer on work_orders (delivered_by);
      create index if not exists work_orders_newest on work_orders (newest_at);

      create table if not exists names (
        kind text not null,
        id text not null,
        name text not null,
        newest_at timestamptz not null,
        constraint names_pkey primary key (kind, id)
      );
      create index if not exists names_newest on names (newest_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists feedback, work_orders, names');
    await runner.query(dropMessagingTables);
  }
}
