import type { AccountsStore } from './accounts.store';
import type { OneTimePassword } from './create-account';
import { normalisedUsername, type AccountRefusal } from './domain/account';
import { oneTimePassword, passwordHash } from './password-hash';

/** Ends everything an account has open, e.g. sessions and refresh tokens. */
export type EndSessions = (accountId: string) => Promise<void>;

export class ResetPassword {
  constructor(private readonly accounts: AccountsStore, private readonly endSessions: EndSessions) {}

  async execute(command: { readonly username: string }): Promise<OneTimePassword | AccountRefusal> {
    const username = normalisedUsername(command.username);
    const account = await this.accounts.byUsername(username);
    if (account === null) return { refused: 'AccountUnknown', username };

    const password = oneTimePassword();
    await this.accounts.change(account.id, { passwordHash: await passwordHash(password), mustChangePassword: true });
    await this.endSessions(account.id);
    return { username, password };
  }
}
