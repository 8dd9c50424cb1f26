import { EntitySchema } from 'typeorm';
import type { Feedback } from './domain/feedback';

export const FeedbackEntity = new EntitySchema<Feedback>({
  name: 'Feedback',
  tableName: 'feedback',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'feedback_pkey' },
    reference: { type: 'text' },
    serviceRequestId: { type: 'text', name: 'service_request_id' },
    customerId: { type: 'text', name: 'customer_id' },
    responsiveness: { type: 'int' },
    result: { type: 'int' },
    attitude: { type: 'int' },
    likelihoodToRecommend: { type: 'int', name: 'likelihood_to_recommend', nullable: true },
    comment: { type: 'text', nullable: true },
    leftAt: { type: 'timestamptz', name: 'left_at' },
    leftBy: { type: 'text', name: 'left_by' },
  },
  foreignKeys: [{ name: 'feedback_on_request', target: 'ServiceRequest', columnNames: ['serviceRequestId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'feedback_reference', columns: ['reference'], unique: true },
    { name: 'feedback_once_a_request', columns: ['serviceRequestId'], unique: true },
  ],
});
