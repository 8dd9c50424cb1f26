import { EntitySchema } from 'typeorm';
import type { PolicyRule } from '../domain/policy-rules';
import type { ServiceLevelPolicy } from '../domain/service-level-policy';

interface Written {
  readonly createdAt: Date;
  /** Null: shipped. */
  readonly createdBy: string | null;
}

export type PolicyRow = ServiceLevelPolicy & Written;
export type RulesRow = Written & { readonly version: number; readonly rules: PolicyRule[] };

export const PolicyEntity = new EntitySchema<PolicyRow>({
  name: 'ServiceLevelPolicy',
  tableName: 'service_level_policies',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'service_level_policies_pkey' },
    version: { type: 'int', primary: true, primaryKeyConstraintName: 'service_level_policies_pkey' },
    nameZh: { type: 'text', name: 'name_zh' },
    nameEn: { type: 'text', name: 'name_en' },
    measuredBy: { type: 'text', name: 'measured_by' },
    targets: { type: 'jsonb' },
    pauses: { type: 'jsonb' },
    warningPoints: { type: 'int', array: true, name: 'warning_points' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    createdBy: { type: 'text', name: 'created_by', nullable: true },
  },
});

export const PolicyRulesEntity = new EntitySchema<RulesRow>({
  name: 'PolicyRules',
  tableName: 'policy_rules',
  columns: {
    version: { type: 'int', primary: true, primaryKeyConstraintName: 'policy_rules_pkey' },
    rules: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    createdBy: { type: 'text', name: 'created_by', nullable: true },
  },
});
