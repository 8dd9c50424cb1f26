import { createDataSource, type DatabaseDescription } from '@deskgraph/runtime';
import type { DataSource } from 'typeorm';
import { CreateAccounts } from '../migrations/202603010900-create-accounts';
import { CreateOidcRecords } from '../migrations/202603010901-create-oidc-records';
import { accountsEntities } from './accounts/accounts.module';
import { providerEntities } from './provider/provider.module';

/** The identity database: accounts, and what the provider has to remember. */
export const identityDatabase = (url: string): DatabaseDescription => ({
  url,
  entities: [...accountsEntities, ...providerEntities],
  migrations: [CreateAccounts, CreateOidcRecords],
});

export const identityDataSource = (url: string): DataSource => createDataSource(identityDatabase(url));
