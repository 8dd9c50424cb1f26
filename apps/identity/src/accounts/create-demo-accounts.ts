import type { Clock } from '@deskgraph/runtime';
import type { AccountsStore } from './accounts.store';
import { demoPeople } from './demo-people';
import type { Account } from './domain/account';
import { oneTimePassword, passwordHash } from './password-hash';

export interface DemoAccountList {
  /** One for all demo accounts, different on each installation. */
  readonly password: string;
  readonly accounts: readonly { readonly username: string; readonly name: string; readonly role: string }[];
}

/** Fills an empty accounts table, once; `publish` keeps the password where the operator finds it. */
export class CreateDemoAccounts {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly clock: Clock,
    private readonly publish: (list: DemoAccountList) => Promise<void>,
  ) {}

  async execute(): Promise<boolean> {
    const password = oneTimePassword();
    const shared = { passwordHash: await passwordHash(password), mustChangePassword: false, disabledAt: null, createdAt: this.clock() };
    const accounts = demoPeople.map(({ username, name, role, locale, customerId }): Account => ({
      ...shared, id: `acc-${username}`, username, name, roles: [role], customerId: customerId ?? null, locale,
    }));
    const list = demoPeople.map(({ username, name, role }) => ({ username, name, role }));
    return this.accounts.addFirst(accounts, () => this.publish({ password, accounts: list }));
  }
}
