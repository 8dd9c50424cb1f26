import { EntitySchema } from 'typeorm';

/** Why the fault of an order happened, as somebody wrote it down. */
export interface RootCauseRow {
  readonly workOrderId: string;
  readonly summary: string;
  readonly recordedById: string;
  /** The name at that time. */
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export const RootCauseEntity = new EntitySchema<RootCauseRow>({
  name: 'RootCauseAnalysis',
  tableName: 'root_cause_analyses',
  columns: {
    workOrderId: { type: 'text', name: 'work_order_id', primary: true, primaryKeyConstraintName: 'root_cause_analyses_pkey' },
    summary: { type: 'text' },
    recordedById: { type: 'text', name: 'recorded_by_id' },
    recordedBy: { type: 'text', name: 'recorded_by' },
    recordedAt: { type: 'timestamptz', name: 'recorded_at' },
  },
  foreignKeys: [{ name: 'root_cause_analyses_of_order', target: 'WorkOrder', columnNames: ['workOrderId'], referencedColumnNames: ['id'] }],
});
