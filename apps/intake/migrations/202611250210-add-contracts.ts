import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddContracts implements MigrationInterface {
  readonly name = 'AddContracts1795572600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists contracts (
        id text constraint contracts_pkey primary key,
        customer_id text not null constraint contracts_of_customer references customers (id),
        external_key text,
        number text not null,
        scope text[] not null,
        device_ids text[] not null,
        products text[] not null,
        from_day date not null,
        until_day date,
        registered_at timestamptz not null
      );
      create unique index if not exists contracts_external_key on contracts (external_key);
      create unique index if not exists contracts_number on contracts (customer_id, number);
      create index if not exists contracts_by_customer on contracts (customer_id, from_day, id);

      alter table service_requests
        add column if not exists contract_id text constraint service_requests_under_contract references contracts (id),
        add column if not exists contract_named boolean not null default false;
      alter table service_requests alter column contract_named drop default;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table service_requests drop column if exists contract_named, drop column if exists contract_id');
    await runner.query('drop table if exists contracts');
  }
}
