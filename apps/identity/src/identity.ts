import type { Clock } from '@deskgraph/runtime';
import type { DataSource } from 'typeorm';
import { accountsModule, type AccountsModule } from './accounts/accounts.module';
import { OidcRecordsStore } from './provider/oidc-records.store';
import type { StateFolder } from './state-folder';

export interface Identity {
  readonly accounts: AccountsModule;
  readonly records: OidcRecordsStore;
}

/** Where the operator finds the demo accounts and their password. */
export const demoAccountsFile = 'demo-accounts.json';

export function identity(dataSource: DataSource, clock: Clock, folder: StateFolder): Identity {
  const records = new OidcRecordsStore(dataSource, clock);
  const accounts = accountsModule({
    dataSource,
    clock,
    endSessions: (accountId) => records.endSessions(accountId),
    publishDemoAccounts: (list) => folder.write(demoAccountsFile, list),
  });
  return { accounts, records };
}
