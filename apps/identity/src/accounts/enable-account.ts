import type { AccountsStore } from './accounts.store';
import { normalisedUsername, type AccountRefusal } from './domain/account';

export class EnableAccount {
  constructor(private readonly accounts: AccountsStore) {}

  async execute(command: { readonly username: string }): Promise<{ readonly username: string } | AccountRefusal> {
    const username = normalisedUsername(command.username);
    const account = await this.accounts.byUsername(username);
    if (account === null) return { refused: 'AccountUnknown', username };
    await this.accounts.change(account.id, { disabledAt: null });
    return { username };
  }
}
