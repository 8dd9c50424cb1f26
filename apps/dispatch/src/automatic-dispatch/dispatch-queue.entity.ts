import { EntitySchema } from 'typeorm';
import type { QueueMode } from './domain/choice';

export interface QueueRow extends QueueMode {
  /** A domain of skills, or `unsorted`. */
  readonly id: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

export const DispatchQueueEntity = new EntitySchema<QueueRow>({
  name: 'DispatchQueue',
  tableName: 'dispatch_queues',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'dispatch_queues_pkey' },
    mode: { type: 'text' },
    margin: { type: 'double precision' },
    changedBy: { type: 'text', name: 'changed_by' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
  },
});
