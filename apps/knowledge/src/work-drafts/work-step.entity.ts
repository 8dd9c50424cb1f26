import { EntitySchema } from 'typeorm';

/** What an engineer did, as dispatch said. */
export interface WorkStepTold {
  /** Of the message that told it. */
  readonly id: string;
  readonly workOrderId: string;
  readonly serviceRequestId: string;
  readonly action: string;
  readonly temporary: boolean;
  readonly loggedAt: Date;
}

export const WorkStepEntity = new EntitySchema<WorkStepTold>({
  name: 'WorkStepTold',
  tableName: 'work_steps',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'work_steps_pkey' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    serviceRequestId: { type: 'text', name: 'service_request_id' },
    action: { type: 'text' },
    temporary: { type: 'boolean' },
    loggedAt: { type: 'timestamptz', name: 'logged_at' },
  },
  indices: [{ name: 'work_steps_by_order', columns: ['workOrderId', 'loggedAt'] }],
});
