import { EntitySchema } from 'typeorm';
import type { Customer } from './customer';

export const CustomerEntity = new EntitySchema<Customer & { readonly search?: string }>({
  name: 'Customer',
  tableName: 'customers',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'customers_pkey' },
    externalKey: { type: 'text', name: 'external_key', nullable: true },
    name: { type: 'text' },
    industry: { type: 'text', nullable: true },
    level: { type: 'text' },
    contractNumber: { type: 'text', name: 'contract_number', nullable: true },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
    search: { type: 'tsvector', nullable: true, select: false, insert: false, update: false },
  },
  indices: [
    { name: 'customers_external_key', columns: ['externalKey'], unique: true },
    { name: 'customers_by_name', columns: ['name', 'id'] },
    { name: 'customers_search', synchronize: false },
  ],
});
