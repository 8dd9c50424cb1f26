import { EntitySchema } from 'typeorm';
import type { Contract } from './domain/contract';

export const ServiceContractEntity = new EntitySchema<Contract>({
  name: 'Contract',
  tableName: 'contracts',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'contracts_pkey' },
    customerId: { type: 'text', name: 'customer_id' },
    externalKey: { type: 'text', name: 'external_key', nullable: true },
    number: { type: 'text' },
    scope: { type: 'text', array: true },
    deviceIds: { type: 'text', array: true, name: 'device_ids' },
    products: { type: 'text', array: true },
    from: { type: 'date', name: 'from_day' },
    until: { type: 'date', name: 'until_day', nullable: true },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
  },
  foreignKeys: [{ name: 'contracts_of_customer', target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'contracts_external_key', columns: ['externalKey'], unique: true },
    { name: 'contracts_number', columns: ['customerId', 'number'], unique: true },
    { name: 'contracts_by_customer', columns: ['customerId', 'from', 'id'] },
  ],
});
