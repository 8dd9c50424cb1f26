import { EntitySchema } from 'typeorm';
import type { Delivery } from './domain/delivery';

export const DeliveryEntity = new EntitySchema<Delivery>({
  name: 'Delivery',
  tableName: 'deliveries',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'deliveries_pkey' },
    reference: { type: 'text' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    customerId: { type: 'text', name: 'customer_id' },
    engineerId: { type: 'text', name: 'engineer_id' },
    resultText: { type: 'text', name: 'result_text' },
    deliverables: { type: 'text', array: true },
    criteria: { type: 'jsonb' },
    outcome: { type: 'text' },
    submittedAt: { type: 'timestamptz', name: 'submitted_at' },
    signedBy: { type: 'text', name: 'signed_by', nullable: true },
    signedAt: { type: 'timestamptz', name: 'signed_at', nullable: true },
    signature: { type: 'text', nullable: true },
    demand: { type: 'text', nullable: true },
    rejectedAt: { type: 'timestamptz', name: 'rejected_at', nullable: true },
    clientKey: { type: 'text', name: 'client_key', nullable: true },
  },
  foreignKeys: [{ name: 'deliveries_of_order', target: 'WorkOrder', columnNames: ['workOrderId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'deliveries_reference', columns: ['reference'], unique: true },
    { name: 'deliveries_by_order', columns: ['workOrderId', 'submittedAt'] },
    { name: 'deliveries_client_key', columns: ['workOrderId', 'clientKey'], unique: true },
  ],
});
