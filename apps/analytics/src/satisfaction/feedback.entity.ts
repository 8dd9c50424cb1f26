import { EntitySchema } from 'typeorm';

export interface FeedbackRow {
  readonly id: string;
  readonly serviceRequestId: string;
  readonly customerId: string;
  readonly responsiveness: number;
  readonly result: number;
  readonly attitude: number;
  readonly likelihood: number | null;
  readonly leftAt: Date;
  /** When the message about it occurred. */
  readonly newestAt: Date;
}

export const FeedbackEntity = new EntitySchema<FeedbackRow>({
  name: 'Feedback',
  tableName: 'feedback',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'feedback_pkey' },
    serviceRequestId: { type: 'text', name: 'service_request_id' },
    customerId: { type: 'text', name: 'customer_id' },
    responsiveness: { type: 'int' },
    result: { type: 'int' },
    attitude: { type: 'int' },
    likelihood: { type: 'int', nullable: true },
    leftAt: { type: 'timestamptz', name: 'left_at' },
    newestAt: { type: 'timestamptz', name: 'newest_at' },
  },
  indices: [
    { name: 'feedback_by_time', columns: ['leftAt'] },
    { name: 'feedback_on_request', columns: ['serviceRequestId'] },
    { name: 'feedback_newest', columns: ['newestAt'] },
  ],
});
