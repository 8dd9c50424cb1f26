import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateServiceLevelData implements MigrationInterface {
  readonly name = 'CreateServiceLevelData1795557600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists business_calendars (
        id text not null,
        version int not null,
        name_zh text not null,
        name_en text not null,
        zone text,
        hours jsonb not null,
        yearly_holidays text[] not null,
        follows_yearly_table boolean not null,
        years jsonb not null,
        created_at timestamptz not null,
        created_by text,
        constraint business_calendars_pkey primary key (id, version)
      );

      create table if not exists service_level_policies (
        id text not null,
        version int not null,
        name_zh text not null,
        name_en text not null,
        measured_by text not null,
        targets jsonb not null,
        pauses jsonb not null,
        warning_points int[] not null,
        created_at timestamptz not null,
        created_by text,
        constraint service_level_policies_pkey primary key (id, version)
      );

      create table if not exists policy_rules (
        version int constraint policy_rules_pkey primary key,
        rules jsonb not null,
        created_at timestamptz not null,
        created_by text
      );

      create table if not exists sla_orders (
        work_order_id text constraint sla_orders_pkey primary key,
        service_request_id text not null,
        policy_ids text[] not null,
        priority text not null,
        response_level text,
        started_at timestamptz not null,
        happened jsonb not null
      );
      insert into sla_orders (work_order_id, service_request_id, policy_ids, priority, started_at, happened)
        select work_order_id, min(service_request_id), array[min(policy_id)], min(priority), min(started_at),
          coalesce(jsonb_object_agg(kind, stopped_at) filter (where stopped_at is not null), '{}')
        from sla_clocks group by work_order_id
      on conflict do nothing;

      create table if not exists sla_history (
        work_order_id text not null,
        seq int not null,
        at timestamptz not null,
        change jsonb not null,
        constraint sla_history_pkey primary key (work_order_id, seq)
      );

      alter table sla_clocks rename column priority to level;
      alter table sla_clocks rename column calendar_name to calendar_id;
      update sla_clocks set calendar_id = case calendar_id when 'business hours' then 'china-business-hours' else 'around-the-clock' end;
      alter table sla_clocks
        add column calendar_version int not null default 1,
        add column stopped_by text[] not null default '{AWAITING_SIGNATURE,CLOSED}',
        add column warning_points int[] not null default '{50,75,90}',
        add column warnings jsonb not null default '[]',
        add column warned_percent int not null default 0,
        add column next_warn_at timestamptz;
      alter table sla_clocks
        alter column calendar_version drop default, alter column stopped_by drop default, alter column warning_points drop default,
        alter column warnings drop default, alter column warned_percent drop default;
      create index sla_clocks_to_warn on sla_clocks (next_warn_at) where state = 'RUNNING';
      create index sla_clocks_by_due on sla_clocks (due_at, work_order_id, kind);

      update work_order_pauses set reason = 'AWAITING_SIGNATURE';
      alter table work_order_pauses add column note text, add column said_by text;
      alter table work_order_pauses drop constraint work_order_pauses_pkey;
      alter table work_order_pauses add constraint work_order_pauses_pkey primary key (work_order_id, from_at, reason);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work_order_pauses drop constraint work_order_pauses_pkey;
      alter table work_order_pauses add constraint work_order_pauses_pkey primary key (work_order_id, from_at);
      alter table work_order_pauses drop column note, drop column said_by;
      update work_order_pauses set reason = 'awaiting signature';
      drop index sla_clocks_to_warn, sla_clocks_by_due;
      alter table sla_clocks drop column calendar_version, drop column stopped_by, drop column warning_points, drop column warnings, drop column warned_percent, drop column next_warn_at;
      update sla_clocks set calendar_id = case calendar_id when 'around-the-clock' then 'around the clock' else 'business hours' end;
      alter table sla_clocks rename column calendar_id to calendar_name;
      alter table sla_clocks rename column level to priority;
      drop table if exists sla_history, sla_orders, policy_rules, service_level_policies, business_calendars;
    `);
  }
}
