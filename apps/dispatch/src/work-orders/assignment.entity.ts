import { EntitySchema } from 'typeorm';
import type { PartName } from './domain/candidate';
import type { SkillRule } from './domain/required-skills';

export type AssignmentWay = 'MANUAL' | 'PLAN' | 'AUTOMATIC' | 'HANDOVER';
export type AssignmentEnd = 'DECLINED' | 'REASSIGNED' | 'HANDED_OVER' | 'OFFLINE' | 'ABSENT' | 'CANCELLED';

/** A decision: who got an order, by whom, and everything it was made from (compressed). */
export interface AssignmentRow {
  readonly id: string;
  readonly workOrderId: string;
  readonly engineerId: string;
  readonly how: AssignmentWay;
  /** The account, or `automatic`. */
  readonly assignedBy: string;
  readonly assignedByName: string;
  readonly assignedAt: Date;
  readonly note: string | null;
  readonly weightsVersion: number;
  readonly snapshot: Buffer;
  readonly endedAt: Date | null;
  readonly endedBecause: AssignmentEnd | null;
}

export const AssignmentEntity = new EntitySchema<AssignmentRow>({
  name: 'Assignment',
  tableName: 'assignments',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'assignments_pkey' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    engineerId: { type: 'text', name: 'engineer_id' },
    how: { type: 'text' },
    assignedBy: { type: 'text', name: 'assigned_by' },
    assignedByName: { type: 'text', name: 'assigned_by_name' },
    assignedAt: { type: 'timestamptz', name: 'assigned_at' },
    note: { type: 'text', nullable: true },
    weightsVersion: { type: 'int', name: 'weights_version' },
    snapshot: { type: 'bytea' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
    endedBecause: { type: 'text', name: 'ended_because', nullable: true },
  },
  foreignKeys: [{ name: 'assignments_of_order', target: 'WorkOrder', columnNames: ['workOrderId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'assignments_by_order', columns: ['workOrderId', 'assignedAt'] },
    { name: 'assignments_by_time', columns: ['assignedAt'] },
  ],
});

/** Accepted orders of an engineer about one customer, device or category. */
export interface ExperienceRow {
  readonly kind: 'customer' | 'device' | 'category';
  readonly subjectId: string;
  readonly engineerId: string;
  readonly done: number;
  readonly returned: number;
  readonly lastAt: Date;
}

export const ExperienceEntity = new EntitySchema<ExperienceRow>({
  name: 'EngineerExperience',
  tableName: 'engineer_experience',
  columns: {
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'engineer_experience_pkey' },
    subjectId: { type: 'text', name: 'subject_id', primary: true, primaryKeyConstraintName: 'engineer_experience_pkey' },
    engineerId: { type: 'text', name: 'engineer_id', primary: true, primaryKeyConstraintName: 'engineer_experience_pkey' },
    done: { type: 'int' },
    returned: { type: 'int' },
    lastAt: { type: 'timestamptz', name: 'last_at' },
  },
});

/** A version of the weights; versions are added, never changed. */
export interface WeightsRow {
  readonly version: number;
  readonly weights: Readonly<Record<PartName, number>>;
  readonly note: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export const WeightsEntity = new EntitySchema<WeightsRow>({
  name: 'DispatchWeights',
  tableName: 'dispatch_weights',
  columns: {
    version: { type: 'int', primary: true, primaryKeyConstraintName: 'dispatch_weights_pkey' },
    weights: { type: 'jsonb' },
    note: { type: 'text' },
    changedBy: { type: 'text', name: 'changed_by' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
  },
});

export const SkillRuleEntity = new EntitySchema<SkillRule>({
  name: 'SkillRule',
  tableName: 'skill_rules',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'skill_rules_pkey' },
    categoryId: { type: 'text', name: 'category_id', nullable: true },
    deviceId: { type: 'text', name: 'device_id', nullable: true },
    productVersion: { type: 'text', name: 'product_version', nullable: true },
    skillId: { type: 'text', name: 'skill_id' },
    minimumLevel: { type: 'int', name: 'minimum_level', nullable: true },
    certificateRequired: { type: 'boolean', name: 'certificate_required' },
    effortHours: { type: 'double precision', name: 'effort_hours', nullable: true },
  },
  foreignKeys: [{ name: 'skill_rules_of_skill', target: 'Skill', columnNames: ['skillId'], referencedColumnNames: ['id'] }],
});
