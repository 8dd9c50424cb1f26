/** The tables of this lib; each service's first migration runs them. */
export const createMessagingTables = `
create table if not exists outbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique,
  type text not null,
  version int not null,
  topic text not null,
  aggregate_type text not null,
  aggregate_id text not null,
  occurred_at timestamptz not null,
  correlation_id text not null,
  causation_id uuid,
  data jsonb not null,
  published_at timestamptz
);
create index if not exists outbox_unpublished on outbox (seq) where published_at is null;

create or replace function announce_outbox() returns trigger language plpgsql as $$
begin
  perform pg_notify('outbox', '');
  return null;
end $$;
create or replace trigger outbox_announced after insert on outbox for each statement execute function announce_outbox();

create table if not exists inbox (
  consumer text not null,
  message_id uuid not null,
  processed_at timestamptz not null default now(),
  primary key (consumer, message_id)
);

create table if not exists parked_messages (
  id uuid primary key,
  consumer text not null,
  topic text not null,
  key text,
  payload text not null,
  reason text not null,
  parked_at timestamptz not null default now(),
  replay_requested_at timestamptz,
  replayed_at timestamptz
);
create index if not exists parked_messages_waiting on parked_messages (parked_at) where replayed_at is null;
`;

export const dropMessagingTables = `
drop table if exists outbox, inbox, parked_messages;
drop function if exists announce_outbox();
`;
