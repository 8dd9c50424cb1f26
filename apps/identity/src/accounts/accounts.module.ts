import type { Clock } from '@deskgraph/runtime';
import type { DataSource } from 'typeorm';
import { AccountEntity } from './account.entity';
import { AccountsStore } from './accounts.store';
import { AccountsView } from './accounts.view';
import { ChoosePassword } from './choose-password';
import { CreateAccount } from './create-account';
import { CreateDemoAccounts, type DemoAccountList } from './create-demo-accounts';
import { DisableAccount } from './disable-account';
import { EnableAccount } from './enable-account';
import { GrantRoles } from './grant-roles';
import { ResetPassword, type EndSessions } from './reset-password';
import { SignIn } from './sign-in';

export const accountsEntities = [AccountEntity];

export interface AccountsDependencies {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly endSessions: EndSessions;
  readonly publishDemoAccounts: (list: DemoAccountList) => Promise<void>;
}

export type AccountsModule = ReturnType<typeof accountsModule>;

export function accountsModule({ dataSource, clock, endSessions, publishDemoAccounts }: AccountsDependencies) {
  const store = new AccountsStore(dataSource);
  const signIn = new SignIn(store, clock);
  return {
    view: new AccountsView(dataSource),
    signIn,
    choosePassword: new ChoosePassword(store, signIn),
    createAccount: new CreateAccount(store, clock),
    disableAccount: new DisableAccount(store, clock, endSessions),
    enableAccount: new EnableAccount(store),
    grantRoles: new GrantRoles(store),
    resetPassword: new ResetPassword(store, endSessions),
    createDemoAccounts: new CreateDemoAccounts(store, clock, publishDemoAccounts),
  };
}
