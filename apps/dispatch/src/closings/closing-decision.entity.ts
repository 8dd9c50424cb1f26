import { EntitySchema } from 'typeorm';

/** That finished work goes on or open work does not, and who said so. */
export interface ClosingDecisionRow {
  readonly id: string;
  readonly workOrderId: string;
  readonly kind: 'REOPENED' | 'CANCELLED';
  readonly reason: string;
  readonly decidedById: string;
  /** The name at that time. */
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

export const ClosingDecisionEntity = new EntitySchema<ClosingDecisionRow>({
  name: 'ClosingDecision',
  tableName: 'closing_decisions',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'closing_decisions_pkey' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    kind: { type: 'text' },
    reason: { type: 'text' },
    decidedById: { type: 'text', name: 'decided_by_id' },
    decidedBy: { type: 'text', name: 'decided_by' },
    decidedAt: { type: 'timestamptz', name: 'decided_at' },
  },
  foreignKeys: [{ name: 'closing_decisions_of_order', target: 'WorkOrder', columnNames: ['workOrderId'], referencedColumnNames: ['id'] }],
  indices: [{ name: 'closing_decisions_by_order', columns: ['workOrderId', 'decidedAt', 'id'] }],
});
