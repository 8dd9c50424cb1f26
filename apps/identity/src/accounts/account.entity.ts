import { EntitySchema } from 'typeorm';
import type { Account } from './domain/account';

export const AccountEntity = new EntitySchema<Account>({
  name: 'Account',
  tableName: 'accounts',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'accounts_pkey' },
    username: { type: 'text' },
    name: { type: 'text' },
    roles: { type: 'text', array: true },
    customerId: { type: 'text', name: 'customer_id', nullable: true },
    locale: { type: 'text' },
    passwordHash: { type: 'text', name: 'password_hash' },
    mustChangePassword: { type: 'boolean', name: 'must_change_password' },
    disabledAt: { type: 'timestamptz', name: 'disabled_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
  indices: [{ name: 'accounts_username', columns: ['username'], unique: true }],
});
