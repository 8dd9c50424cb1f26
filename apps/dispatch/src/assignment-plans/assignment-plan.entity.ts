import { EntitySchema } from 'typeorm';
import type { Plan } from './domain/plan';

/** A plan as it was proposed; what became of it is told by the orders. */
export interface PlanRow extends Plan {
  readonly id: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly weightsVersion: number;
}

export const AssignmentPlanEntity = new EntitySchema<PlanRow>({
  name: 'AssignmentPlan',
  tableName: 'assignment_plans',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'assignment_plans_pkey' },
    proposedBy: { type: 'text', name: 'proposed_by' },
    proposedAt: { type: 'timestamptz', name: 'proposed_at' },
    weightsVersion: { type: 'int', name: 'weights_version' },
    items: { type: 'jsonb' },
    leftOver: { type: 'jsonb', name: 'left_over' },
    totalCost: { type: 'double precision', name: 'total_cost' },
  },
});
