import { EntitySchema } from 'typeorm';

export interface Contact {
  readonly id: string;
  readonly customerId: string;
  readonly externalKey: string | null;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly registeredAt: Date;
}

export const ContactEntity = new EntitySchema<Contact & { readonly phoneBackwards?: string | null; readonly search?: string }>({
  name: 'Contact',
  tableName: 'contacts',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'contacts_pkey' },
    customerId: { type: 'text', name: 'customer_id' },
    externalKey: { type: 'text', name: 'external_key', nullable: true },
    name: { type: 'text' },
    phone: { type: 'text', nullable: true },
    email: { type: 'text', nullable: true },
    phoneBackwards: { type: 'text', name: 'phone_backwards', nullable: true, select: false, insert: false, update: false },
    search: { type: 'tsvector', nullable: true, select: false, insert: false, update: false },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
  },
  foreignKeys: [{ name: 'contacts_of_customer', target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'contacts_external_key', columns: ['externalKey'], unique: true },
    { name: 'contacts_by_customer', columns: ['customerId', 'name', 'id'] },
    { name: 'contacts_by_name', columns: ['name', 'id'] },
    { name: 'contacts_by_phone', synchronize: false },
    { name: 'contacts_search', synchronize: false },
  ],
});
