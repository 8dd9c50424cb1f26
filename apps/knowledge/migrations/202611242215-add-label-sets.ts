import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddLabelSets implements MigrationInterface {
  readonly name = 'AddLabelSets1795558500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists label_sets (
        id text constraint label_sets_pkey primary key,
        name_zh text not null,
        name_en text not null,
        wanted_precision float8 not null,
        least_accuracy float8 not null,
        least_recall float8 not null,
        active_version text,
        created_at timestamptz not null
      );

      create table if not exists triage_model_versions (
        version text constraint triage_model_versions_pkey primary key,
        label_set_id text not null constraint versions_of_label_set references label_sets (id),
        trained_at timestamptz not null,
        trained_by text,
        with_meaning boolean not null,
        measures jsonb not null,
        objections jsonb not null,
        held_out jsonb not null,
        reader_zh bytea,
        reader_en bytea
      );
      create index if not exists triage_model_versions_by_time on triage_model_versions (label_set_id, trained_at);

      create table if not exists triage_model_changes (
        id text constraint triage_model_changes_pkey primary key,
        label_set_id text not null,
        kind text not null,
        from_version text,
        to_version text not null,
        changed_by text,
        changed_at timestamptz not null
      );
      create index if not exists triage_model_changes_by_time on triage_model_changes (label_set_id, changed_at);

      create table if not exists labelled_texts (
        id text constraint labelled_texts_pkey primary key,
        label_set_id text not null,
        language text not null,
        text text not null,
        label text not null,
        created_by text not null,
        created_at timestamptz not null
      );
      create index if not exists labelled_texts_of_set on labelled_texts (label_set_id);

      alter table classifications add column if not exists outside_chance float8;
      alter table classifications add column if not exists outside boolean not null default false;
      alter table classifications add column if not exists nearest jsonb not null default '[]';
      alter table classifications add column if not exists other_labels jsonb not null default '[]';
      create index if not exists classifications_by_time on classifications (classified_at);

      -- Models of the first way are not readable any more; what they learned from is kept.
      drop table if exists triage_models;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index if exists classifications_by_time;
      alter table classifications drop column if exists outside_chance, drop column if exists outside, drop column if exists nearest, drop column if exists other_labels;
      drop table if exists labelled_texts, triage_model_changes, triage_model_versions, label_sets;
      create table if not exists triage_models (
        version text constraint triage_models_pkey primary key,
        language text not null,
        trained_at timestamptz not null,
        measures jsonb not null,
        bytes bytea not null
      );
      create index if not exists triage_models_by_time on triage_models (language, trained_at);
    `);
  }
}
