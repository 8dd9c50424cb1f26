import { EntitySchema } from 'typeorm';
import type { Participant } from './domain/participant';

export const ParticipantEntity = new EntitySchema<Participant>({
  name: 'Collaborator',
  tableName: 'collaborators',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'collaborators_pkey' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    name: { type: 'text' },
    department: { type: 'text' },
    duty: { type: 'text' },
    contact: { type: 'text' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    lead: { type: 'boolean' },
    state: { type: 'text' },
    addedBy: { type: 'text', name: 'added_by' },
    addedAt: { type: 'timestamptz', name: 'added_at' },
    finishedAt: { type: 'timestamptz', name: 'finished_at', nullable: true },
    warnedAt: { type: 'timestamptz', name: 'warned_at', nullable: true },
  },
  foreignKeys: [{ name: 'collaborators_of_order', target: 'WorkOrder', columnNames: ['workOrderId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'collaborators_by_order', columns: ['workOrderId', 'dueAt', 'id'] },
    { name: 'collaborators_due', synchronize: false },
  ],
});
