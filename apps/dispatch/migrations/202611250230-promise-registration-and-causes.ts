import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every policy that was shipped promises registration (R1.1) in its next version, and the one of core products the root cause report
 * of red orders (R6.1). What an organisation has revised stays as it is otherwise, and a promise it makes already is its own.
 */
export class PromiseRegistrationAndCauses implements MigrationInterface {
  readonly name = 'PromiseRegistrationAndCauses1795573800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sla_orders add column if not exists first_contact_at timestamptz;
      update sla_orders set first_contact_at = started_at where first_contact_at is null;
      alter table sla_orders alter column first_contact_at set not null;

      insert into service_level_policies (id, version, name_zh, name_en, measured_by, targets, pauses, warning_points, created_at, created_by)
        select id, version + 1, name_zh, name_en, measured_by, added.targets || p.targets, pauses, warning_points, now(), created_by
        from service_level_policies p
        cross join lateral (
          select jsonb_agg(jsonb_build_object('kind', kind, 'level', level, 'seconds', seconds, 'calendarId', 'around-the-clock') order by nth) as targets
          from (
            select 'REGISTRATION' as kind, level, 900 as seconds, nth
            from unnest(case measured_by when 'PRIORITY' then array['P1', 'P2', 'P3'] else array['RED', 'YELLOW', 'BLUE'] end) with ordinality levels(level, nth)
            union all
            select 'RCA_REPORT', 'RED', 172800, 4 where id = 'core-product' and measured_by = 'RESPONSE_LEVEL'
          ) wanted
          where not exists (select from jsonb_array_elements(p.targets) target where target->>'kind' = wanted.kind)
        ) added
        where id in ('standard', 'general', 'core-product') and added.targets is not null
          and version = (select max(other.version) from service_level_policies other where other.id = p.id)
      on conflict do nothing;
    `);
  }

  /** Versions of policies stay: orders may have been promised them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sla_orders drop column if exists first_contact_at');
  }
}
