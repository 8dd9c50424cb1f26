import { EntitySchema } from 'typeorm';

/** An account has an order on the screen, until it says so again or the time runs out. */
export interface LookRow {
  readonly workOrderId: string;
  readonly accountId: string;
  readonly name: string;
  readonly since: Date;
  readonly until: Date;
}

export const LookEntity = new EntitySchema<LookRow>({
  name: 'WorkOrderLook',
  tableName: 'work_order_looks',
  columns: {
    workOrderId: { type: 'text', name: 'work_order_id', primary: true, primaryKeyConstraintName: 'work_order_looks_pkey' },
    accountId: { type: 'text', name: 'account_id', primary: true, primaryKeyConstraintName: 'work_order_looks_pkey' },
    name: { type: 'text' },
    since: { type: 'timestamptz' },
    until: { type: 'timestamptz' },
  },
  indices: [{ name: 'work_order_looks_by_end', columns: ['until'] }],
});
