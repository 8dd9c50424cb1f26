import { EntitySchema } from 'typeorm';
import type { Engineer, Skill, Team } from './domain/engineer';

export const TeamEntity = new EntitySchema<Team>({
  name: 'Team',
  tableName: 'teams',
  columns: { id: { type: 'text', primary: true, primaryKeyConstraintName: 'teams_pkey' }, name: { type: 'text' } },
  indices: [{ name: 'teams_name', columns: ['name'], unique: true }],
});

export const SkillEntity = new EntitySchema<Skill>({
  name: 'Skill',
  tableName: 'skills',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'skills_pkey' },
    nameZh: { type: 'text', name: 'name_zh' },
    nameEn: { type: 'text', name: 'name_en' },
  },
});

export const EngineerEntity = new EntitySchema<Engineer>({
  name: 'Engineer',
  tableName: 'engineers',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'engineers_pkey' },
    accountId: { type: 'text', name: 'account_id', nullable: true },
    externalKey: { type: 'text', name: 'external_key', nullable: true },
    name: { type: 'text' },
    grade: { type: 'text' },
    teamId: { type: 'text', name: 'team_id' },
    languages: { type: 'text', array: true },
    skills: { type: 'jsonb' },
    shift: { type: 'jsonb' },
    absences: { type: 'jsonb' },
    capacity: { type: 'int' },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
  },
  foreignKeys: [{ name: 'engineers_of_team', target: 'Team', columnNames: ['teamId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'engineers_account', columns: ['accountId'], unique: true },
    { name: 'engineers_external_key', columns: ['externalKey'], unique: true },
    { name: 'engineers_by_name', columns: ['name', 'id'] },
  ],
});
