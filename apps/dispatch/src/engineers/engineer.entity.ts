import { EntitySchema } from 'typeorm';
import type { Engineer, Skill, Team } from './domain/engineer';

export const TeamEntity = new EntitySchema<Team>({
  name: 'Team',
  tableName: 'teams',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'teams_pkey' },
    name: { type: 'text' },
    leaderId: { type: 'text', name: 'leader_id', nullable: true },
    keyCustomerIds: { type: 'text', array: true, name: 'key_customer_ids' },
  },
  indices: [{ name: 'teams_name', columns: ['name'], unique: true }],
});

export const SkillEntity = new EntitySchema<Skill>({
  name: 'Skill',
  tableName: 'skills',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'skills_pkey' },
    parentId: { type: 'text', name: 'parent_id', nullable: true },
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
    moreTeamIds: { type: 'text', array: true, name: 'more_team_ids' },
    languages: { type: 'text', array: true },
    skills: { type: 'jsonb' },
    shift: { type: 'jsonb' },
    absences: { type: 'jsonb' },
    reachable: { type: 'boolean' },
    regions: { type: 'jsonb' },
    capacity: { type: 'int' },
    capacityHours: { type: 'double precision', name: 'capacity_hours', nullable: true },
    experiencedSince: { type: 'text', name: 'experienced_since', nullable: true },
    status: { type: 'text' },
    statusAt: { type: 'timestamptz', name: 'status_at', nullable: true },
    version: { type: 'int' },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
  },
  foreignKeys: [{ name: 'engineers_of_team', target: 'Team', columnNames: ['teamId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'engineers_account', columns: ['accountId'], unique: true },
    { name: 'engineers_external_key', columns: ['externalKey'], unique: true },
    { name: 'engineers_by_name', columns: ['name', 'id'] },
    { name: 'engineers_by_version', columns: ['version'] },
  ],
});
