import { createMessagingTables, dropMessagingTables } from '@deskgraph/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateDispatch implements MigrationInterface {
  readonly name = 'CreateDispatch1772356800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createMessagingTables);
    await runner.query(`
      create table if not exists number_series (
        kind text not null,
        day text not null,
        last int not null,
        last_at timestamptz not null,
        constraint number_series_pkey primary key (kind, day)
      );

      create table if not exists teams (id text constraint teams_pkey primary key, name text not null);
      create unique index if not exists teams_name on teams (name);

      create table if not exists skills (id text constraint skills_pkey primary key, name_zh text not null, name_en text not null);
      insert into skills (id, name_zh, name_en) values
        ('server', '服务器', 'Servers'), ('database', '数据库', 'Databases'), ('network', '网络', 'Networks'),
        ('industrial-gateway', '工业网关', 'Industrial gateways'), ('printer', '打印设备', 'Printers'), ('account', '账号与权限', 'Accounts and access'),
        ('business-system', '业务系统', 'Business systems'), ('onsite-hardware', '现场硬件', 'On-site hardware')
      on conflict do nothing;

      create table if not exists engineers (
        id text constraint engineers_pkey primary key,
        account_id text,
        external_key text,
        name text not null,
        grade text not null,
        team_id text not null constraint engineers_of_team references teams (id),
        languages text[] not null,
        skills jsonb not null,
        shift jsonb not null,
        absences jsonb not null,
        capacity int not null,
        registered_at timestamptz not null
      );
      create unique index if not exists engineers_account on engineers (account_id);
      create unique index if not exists engineers_external_key on engineers (external_key);
      create index if not exists engineers_by_name on engineers (name, id);

      create table if not exists work_orders (
        id text constraint work_orders_pkey primary key,
        reference text not null,
        version int not null,
        status text not null,
        priority text not null,
        response_level text,
        service_request_id text not null,
        customer_id text not null,
        device_id text,
        language text not null,
        category_id text,
        category_applied boolean not null,
        likely_skill_id text,
        required_skills jsonb not null,
        engineer_id text,
        start_at timestamptz,
        declined_by text[] not null,
        opened_at timestamptz not null,
        next_due_at timestamptz,
        at_risk_at timestamptz
      );
      create unique index if not exists work_orders_reference on work_orders (reference);
      create unique index if not exists work_orders_once_a_request on work_orders (service_request_id);
      create index if not exists work_orders_by_time on work_orders (opened_at, id);
      create index if not exists work_orders_by_device on work_orders (device_id, opened_at, id);
      create index if not exists work_orders_by_customer on work_orders (customer_id, opened_at, id);
      create index if not exists work_orders_by_engineer on work_orders (engineer_id, status);
      create index if not exists work_orders_by_risk on work_orders ((coalesce(next_due_at, 'infinity'::timestamptz)), id);

      create table if not exists work_steps (
        id text constraint work_steps_pkey primary key,
        work_order_id text not null constraint work_steps_of_order references work_orders (id),
        engineer_id text not null,
        at timestamptz not null,
        action text not null,
        temporary boolean not null,
        hours double precision
      );
      create index if not exists work_steps_by_order on work_steps (work_order_id, at, id);

      create table if not exists early_categories (
        service_request_id text constraint early_categories_pkey primary key,
        category_id text not null,
        applied boolean not null
      );

      create table if not exists sla_clocks (
        work_order_id text not null,
        kind text not null,
        service_request_id text not null,
        priority text not null,
        policy_id text not null,
        policy_version int not null,
        calendar_name text not null,
        target_seconds int not null,
        started_at timestamptz not null,
        stopped_at timestamptz,
        state text not null,
        due_at timestamptz not null,
        warn_at timestamptz not null,
        breached_at timestamptz,
        constraint sla_clocks_pkey primary key (work_order_id, kind)
      );
      create index if not exists sla_clocks_running on sla_clocks (due_at) where state = 'RUNNING';

      create table if not exists work_order_pauses (
        work_order_id text not null,
        from_at timestamptz not null,
        to_at timestamptz,
        reason text not null,
        constraint work_order_pauses_pkey primary key (work_order_id, from_at)
      );

      create table if not exists deliveries (
        id text constraint deliveries_pkey primary key,
        reference text not null,
        work_order_id text not null constraint deliveries_of_order references work_orders (id),
        customer_id text not null,
        engineer_id text not null,
        result_text text not null,
        deliverables text[] not null,
        criteria jsonb not null,
        outcome text not null,
        submitted_at timestamptz not null,
        signed_by text,
        signed_at timestamptz,
        demand text,
        rejected_at timestamptz
      );
      create unique index if not exists deliveries_reference on deliveries (reference);
      create index if not exists deliveries_by_order on deliveries (work_order_id, submitted_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists deliveries, work_order_pauses, sla_clocks, early_categories, work_steps, work_orders, engineers, skills, teams, number_series');
    await runner.query(dropMessagingTables);
  }
}
