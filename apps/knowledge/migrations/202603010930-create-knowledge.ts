import { createMessagingTables, dropMessagingTables } from '@deskgraph/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKnowledge implements MigrationInterface {
  readonly name = 'CreateKnowledge1772357400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createMessagingTables);
    await runner.query(`
      create table if not exists articles (
        id text constraint articles_pkey primary key,
        key text,
        language text not null,
        state text not null,
        revision int not null,
        published_revision int,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        published_at timestamptz
      );
      create unique index if not exists articles_key on articles (key, language);
      create index if not exists articles_by_change on articles (changed_at, id);

      create table if not exists article_revisions (
        article_id text not null constraint revisions_of_article references articles (id),
        revision int not null,
        title text not null,
        symptoms text[] not null,
        body text not null,
        tier int,
        category_id text,
        module text,
        function text,
        sub_function text,
        error_codes text[] not null,
        product_versions text[] not null,
        revised_by text not null,
        revised_at timestamptz not null,
        constraint article_revisions_pkey primary key (article_id, revision)
      );

      create table if not exists article_vectors (
        article_id text constraint article_vectors_pkey primary key,
        revision int not null,
        model text not null,
        head bytea not null,
        passage bytea not null
      );

      create table if not exists triage_models (
        version text constraint triage_models_pkey primary key,
        language text not null,
        trained_at timestamptz not null,
        measures jsonb not null,
        bytes bytea not null
      );
      create index if not exists triage_models_by_time on triage_models (language, trained_at);

      create table if not exists training_examples (
        id text constraint training_examples_pkey primary key,
        service_request_id text,
        language text not null,
        text text not null,
        category_id text not null,
        request_type text,
        source text not null,
        created_by text not null,
        created_at timestamptz not null
      );
      create unique index if not exists training_examples_of_request on training_examples (service_request_id);

      create table if not exists classifications (
        service_request_id text constraint classifications_pkey primary key,
        customer_id text not null,
        category_id text not null,
        confidence float8 not null,
        applied boolean not null,
        alternatives jsonb not null,
        evidence text[] not null,
        request_type text not null,
        request_type_confidence float8 not null,
        request_type_applied boolean not null,
        model_version text not null,
        classified_at timestamptz not null,
        corrected_by text,
        corrected_at timestamptz
      );

      create table if not exists request_texts (
        service_request_id text constraint request_texts_pkey primary key,
        customer_id text not null,
        language text not null,
        text text not null,
        product_version text,
        model text,
        embedding bytea,
        submitted_at timestamptz not null
      );
      create index if not exists request_texts_by_time on request_texts (submitted_at, service_request_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists request_texts, classifications, training_examples, triage_models, article_vectors, article_revisions, articles');
    await runner.query(dropMessagingTables);
  }
}
