import { EntitySchema } from 'typeorm';

/** A status the customer saw, as far as it matters: whether the work was finished by it. */
export interface StatusChangeRow {
  readonly serviceRequestId: string;
  readonly changedAt: Date;
  readonly finished: boolean;
}

const primary = { primary: true, primaryKeyConstraintName: 'status_changes_pkey' } as const;

export const StatusChangeEntity = new EntitySchema<StatusChangeRow>({
  name: 'StatusChange',
  tableName: 'status_changes',
  columns: {
    serviceRequestId: { type: 'text', name: 'service_request_id', ...primary },
    changedAt: { type: 'timestamptz', name: 'changed_at', ...primary },
    finished: { type: 'boolean', ...primary },
  },
});
