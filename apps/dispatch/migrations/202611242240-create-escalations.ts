import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEscalations implements MigrationInterface {
  readonly name = 'CreateEscalations1795560000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table if not exists notifications (
        id text constraint notifications_pkey primary key,
        cause text not null,
        recipient_kind text not null,
        recipient text not null,
        template text not null,
        facts jsonb not null,
        work_order_id text not null,
        urgent boolean not null,
        created_at timestamptz not null,
        email_to text,
        email_language text,
        email_state text not null,
        attempts int not null,
        next_attempt_at timestamptz,
        sent_at timestamptz,
        last_error text
      );
      create unique index if not exists notifications_once_a_cause on notifications (cause, recipient_kind, recipient);
      create index if not exists notifications_of_recipient on notifications (recipient_kind, recipient, created_at, id);
      create index if not exists notifications_to_mail on notifications (next_attempt_at) where email_state = 'WAITING';
      create index if not exists notifications_by_state on notifications (email_state, created_at, id);

      create table if not exists notification_reads (
        notification_id text not null constraint reads_of_notification references notifications (id),
        account_id text not null,
        read_at timestamptz not null,
        constraint notification_reads_pkey primary key (notification_id, account_id)
      );

      create table if not exists notification_settings (
        recipient_kind text not null,
        recipient text not null,
        email text,
        language text not null,
        quiet_from text,
        quiet_to text,
        constraint notification_settings_pkey primary key (recipient_kind, recipient)
      );

      create table if not exists escalation_ladders (
        version int constraint escalation_ladders_pkey primary key,
        steps jsonb not null,
        created_at timestamptz not null,
        created_by text
      );

      create table if not exists escalations (
        id text constraint escalations_pkey primary key,
        work_order_id text not null,
        kind text not null,
        step text not null,
        cause text not null,
        percent int,
        circumstance text not null,
        told text[] not null,
        at timestamptz not null,
        taken_at timestamptz not null
      );
      create unique index if not exists escalations_once on escalations (work_order_id, kind, step);

      create table if not exists delay_announcements (
        id text constraint delay_announcements_pkey primary key,
        work_order_id text not null,
        reason text not null,
        new_time timestamptz not null,
        announced_by text not null,
        announced_at timestamptz not null
      );
      create index if not exists delay_announcements_by_order on delay_announcements (work_order_id, announced_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table if exists delay_announcements, escalations, escalation_ladders, notification_settings, notification_reads, notifications');
  }
}
