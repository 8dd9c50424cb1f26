import { createMessagingTables, dropMessagingTables } from '@deskgraph/messaging';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIntake implements MigrationInterface {
  readonly name = 'CreateIntake1772356200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createMessagingTables);
    await runner.query(`
      create table if not exists customers (
        id text constraint customers_pkey primary key,
        external_key text,
        name text not null,
        industry text,
        level text not null,
        contract_number text,
        registered_at timestamptz not null,
        search tsvector
      );
      create unique index if not exists customers_external_key on customers (external_key);
      create index if not exists customers_by_name on customers (name, id);
      create index if not exists customers_search on customers using gin (search);

      create table if not exists contacts (
        id text constraint contacts_pkey primary key,
        customer_id text not null constraint contacts_of_customer references customers (id),
        external_key text,
        name text not null,
        phone text,
        email text,
        registered_at timestamptz not null
      );
      create unique index if not exists contacts_external_key on contacts (external_key);
      create index if not exists contacts_by_customer on contacts (customer_id, name, id);

      create table if not exists contact_reveals (
        id text constraint contact_reveals_pkey primary key,
        contact_id text not null,
        revealed_to text not null,
        revealed_at timestamptz not null,
        correlation_id text
      );
      create index if not exists contact_reveals_by_contact on contact_reveals (contact_id, revealed_at);
      create index if not exists contact_reveals_by_viewer on contact_reveals (revealed_to, revealed_at);

      create table if not exists devices (
        id text constraint devices_pkey primary key,
        customer_id text not null constraint devices_of_customer references customers (id),
        external_key text,
        name text not null,
        model text,
        serial_number text,
        product_version text,
        core_product boolean not null,
        registered_at timestamptz not null
      );
      create unique index if not exists devices_external_key on devices (external_key);
      create index if not exists devices_by_customer on devices (customer_id, name, id);
      create index if not exists devices_by_serial_number on devices (customer_id, serial_number);

      create table if not exists number_series (
        kind text not null,
        day text not null,
        last int not null,
        last_at timestamptz not null,
        constraint number_series_pkey primary key (kind, day)
      );

      create table if not exists service_requests (
        id text constraint service_requests_pkey primary key,
        reference text not null,
        client_key text not null,
        customer_id text not null constraint service_requests_of_customer references customers (id),
        contact_id text constraint service_requests_of_contact references contacts (id),
        device_id text constraint service_requests_about_device references devices (id),
        department text,
        channel text not null,
        language text not null,
        request_type text,
        subject text not null,
        description text not null,
        impact text,
        urgency text,
        impact_scope text,
        occurred_at timestamptz,
        desired_by timestamptz,
        priority text not null,
        priority_rule text not null,
        response_level text,
        missing text[] not null,
        status text not null,
        submitted_at timestamptz not null,
        submitted_by text not null,
        search tsvector
      );
      create unique index if not exists service_requests_reference on service_requests (reference);
      create unique index if not exists service_requests_client_key on service_requests (customer_id, client_key);
      create index if not exists service_requests_by_time on service_requests (submitted_at, id);
      create index if not exists service_requests_by_priority on service_requests (priority, submitted_at, id);
      create index if not exists service_requests_by_customer on service_requests (customer_id, submitted_at, id);
      create index if not exists service_requests_search on service_requests using gin (search);

      create table if not exists feedback (
        id text constraint feedback_pkey primary key,
        reference text not null,
        service_request_id text not null constraint feedback_on_request references service_requests (id),
        customer_id text not null,
        responsiveness int not null,
        result int not null,
        attitude int not null,
        likelihood_to_recommend int,
        comment text,
        left_at timestamptz not null,
        left_by text not null
      );
      create unique index if not exists feedback_reference on feedback (reference);
      create unique index if not exists feedback_once_a_request on feedback (service_request_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists feedback, service_requests, number_series, devices, contact_reveals, contacts, customers');
    await runner.query(dropMessagingTables);
  }
}
