import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cause and steps, who may read, who reviewed; ratings and uses; known faults; synonyms; steps of work orders for drafts. */
export class ExtendArticles implements MigrationInterface {
  readonly name = 'ExtendArticles1795558200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table articles add column if not exists audience text not null default 'EVERYONE';
      alter table articles alter column audience drop default;
      alter table articles add column if not exists state_reason text;

      alter table article_revisions add column if not exists cause text;
      alter table article_revisions add column if not exists steps text[] not null default '{}';
      alter table article_revisions alter column steps drop default;
      alter table article_revisions add column if not exists reviewed_by text;
      alter table article_revisions add column if not exists reviewed_at timestamptz;
      alter table article_revisions add column if not exists effective_from timestamptz;

      create table if not exists article_ratings (
        article_id text not null,
        rated_by text not null,
        revision int not null,
        helpful boolean not null,
        rated_at timestamptz not null,
        constraint article_ratings_pkey primary key (article_id, rated_by)
      );

      create table if not exists article_uses (
        article_id text not null,
        service_request_id text not null,
        revision int not null,
        used_by text not null,
        used_at timestamptz not null,
        constraint article_uses_pkey primary key (article_id, service_request_id)
      );

      create table if not exists known_faults (
        id text constraint known_faults_pkey primary key,
        title text not null,
        description text not null,
        versions text[] not null,
        version_forms text[] not null,
        fixed_in text,
        article_ids text[] not null,
        revision int not null,
        reported_at timestamptz not null,
        traced_at timestamptz,
        recorded_by text not null,
        changed_at timestamptz not null
      );
      create index if not exists known_faults_by_change on known_faults (changed_at, id);

      create table if not exists synonym_groups (
        id text constraint synonym_groups_pkey primary key,
        words text[] not null,
        changed_by text not null,
        changed_at timestamptz not null
      );

      create table if not exists work_steps (
        id text constraint work_steps_pkey primary key,
        work_order_id text not null,
        service_request_id text not null,
        action text not null,
        temporary boolean not null,
        logged_at timestamptz not null
      );
      create index if not exists work_steps_by_order on work_steps (work_order_id, logged_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table if exists work_steps, synonym_groups, known_faults, article_uses, article_ratings;
      alter table article_revisions drop column if exists cause, drop column if exists steps, drop column if exists reviewed_by,
        drop column if exists reviewed_at, drop column if exists effective_from;
      alter table articles drop column if exists audience, drop column if exists state_reason;
    `);
  }
}
