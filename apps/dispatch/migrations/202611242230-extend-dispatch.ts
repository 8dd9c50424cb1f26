import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Skills as a tree, what ranking decides with, decisions with their inputs, plans, automatic mode, collaboration lists. */
export class ExtendDispatch implements MigrationInterface {
  readonly name = 'ExtendDispatch1795559400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table skills add column if not exists parent_id text;

      alter table teams
        add column if not exists leader_id text,
        add column if not exists key_customer_ids text[] not null default '{}';
      alter table teams alter column key_customer_ids drop default;

      alter table engineers
        add column if not exists version int not null default 1,
        add column if not exists more_team_ids text[] not null default '{}',
        add column if not exists regions jsonb not null default '[]',
        add column if not exists reachable boolean not null default false,
        add column if not exists capacity_hours double precision,
        add column if not exists experienced_since text,
        add column if not exists status text not null default 'ONLINE',
        add column if not exists status_at timestamptz;
      alter table engineers
        alter column version drop default, alter column more_team_ids drop default, alter column regions drop default,
        alter column reachable drop default, alter column status drop default;
      create index if not exists engineers_by_version on engineers (version);

      alter table work_orders
        add column if not exists product_version text,
        add column if not exists subject text not null default '',
        add column if not exists background text not null default '',
        add column if not exists desired_by timestamptz,
        add column if not exists customer_name text not null default '',
        add column if not exists customer_level text not null default 'STANDARD',
        add column if not exists effort_hours double precision not null default 2,
        add column if not exists visit jsonb,
        add column if not exists skills_override jsonb,
        add column if not exists automatic_assignments int not null default 0,
        add column if not exists awaits_person boolean not null default false,
        add column if not exists requeued_because text;
      alter table work_orders
        alter column subject drop default, alter column background drop default, alter column customer_name drop default,
        alter column customer_level drop default, alter column effort_hours drop default,
        alter column automatic_assignments drop default, alter column awaits_person drop default;
      create index if not exists work_orders_open on work_orders (priority, opened_at, id) where status = 'OPEN';
      create index if not exists work_orders_in_hand on work_orders (engineer_id) include (effort_hours, customer_id) where status in ('ASSIGNED', 'IN_PROGRESS');

      create table if not exists dispatch_weights (
        version int constraint dispatch_weights_pkey primary key,
        weights jsonb not null,
        note text not null,
        changed_by text not null,
        changed_at timestamptz not null
      );
      insert into dispatch_weights (version, weights, note, changed_by, changed_at) values
        (1, '{"skill":0.14,"grade":0.06,"experience":0.08,"load":0.06,"slack":0.48,"travel":0.05,"continuity":0.04,"language":0.06,"fairness":0.03}',
         'as shipped', 'deskgraph', '2026-11-24T00:00:00Z')
      on conflict do nothing;

      create table if not exists skill_rules (
        id text constraint skill_rules_pkey primary key,
        category_id text,
        device_id text,
        product_version text,
        skill_id text not null constraint skill_rules_of_skill references skills (id),
        minimum_level int,
        certificate_required boolean not null,
        effort_hours double precision
      );

      create table if not exists assignments (
        id text constraint assignments_pkey primary key,
        work_order_id text not null constraint assignments_of_order references work_orders (id),
        engineer_id text not null,
        how text not null,
        assigned_by text not null,
        assigned_by_name text not null,
        assigned_at timestamptz not null,
        note text,
        weights_version int not null,
        snapshot bytea not null,
        ended_at timestamptz,
        ended_because text
      );
      create index if not exists assignments_by_order on assignments (work_order_id, assigned_at);
      create index if not exists assignments_by_time on assignments (assigned_at);

      create table if not exists engineer_experience (
        kind text not null,
        subject_id text not null,
        engineer_id text not null,
        done int not null,
        returned int not null,
        last_at timestamptz not null,
        constraint engineer_experience_pkey primary key (kind, subject_id, engineer_id)
      );

      create table if not exists assignment_plans (
        id text constraint assignment_plans_pkey primary key,
        proposed_by text not null,
        proposed_at timestamptz not null,
        weights_version int not null,
        items jsonb not null,
        left_over jsonb not null,
        total_cost double precision not null
      );

      create table if not exists dispatch_queues (
        id text constraint dispatch_queues_pkey primary key,
        mode text not null,
        margin double precision not null,
        changed_by text not null,
        changed_at timestamptz not null
      );

      create table if not exists collaborators (
        id text constraint collaborators_pkey primary key,
        work_order_id text not null constraint collaborators_of_order references work_orders (id),
        name text not null,
        department text not null,
        duty text not null,
        contact text not null,
        due_at timestamptz not null,
        lead boolean not null,
        state text not null,
        added_by text not null,
        added_at timestamptz not null,
        finished_at timestamptz,
        warned_at timestamptz
      );
      create index if not exists collaborators_by_order on collaborators (work_order_id, due_at, id);
      create index if not exists collaborators_due on collaborators (due_at) where state <> 'DONE' and warned_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table if exists collaborators, dispatch_queues, assignment_plans, engineer_experience, assignments, skill_rules, dispatch_weights;
      drop index if exists work_orders_open, work_orders_in_hand;
      alter table work_orders
        drop column if exists product_version, drop column if exists subject, drop column if exists background, drop column if exists desired_by,
        drop column if exists customer_name, drop column if exists customer_level, drop column if exists effort_hours, drop column if exists visit,
        drop column if exists skills_override, drop column if exists automatic_assignments, drop column if exists awaits_person, drop column if exists requeued_because;
      alter table engineers
        drop column if exists version, drop column if exists more_team_ids, drop column if exists regions, drop column if exists reachable,
        drop column if exists capacity_hours, drop column if exists experienced_since, drop column if exists status, drop column if exists status_at;
      alter table teams drop column if exists leader_id, drop column if exists key_customer_ids;
      alter table skills drop column if exists parent_id;
    `);
  }
}
