import type { Clock } from '@deskgraph/runtime';
import type { AccountsStore } from './accounts.store';
import { normalisedUsername, type AccountRefusal } from './domain/account';
import type { EndSessions } from './reset-password';

/** From now on the account gets no token; one it already holds ends within the hour. */
export class DisableAccount {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly clock: Clock,
    private readonly endSessions: EndSessions,
  ) {}

  async execute(command: { readonly username: string }): Promise<{ readonly username: string } | AccountRefusal> {
    const username = normalisedUsername(command.username);
    const account = await this.accounts.byUsername(username);
    if (account === null) return { refused: 'AccountUnknown', username };
    if (account.disabledAt === null) await this.accounts.change(account.id, { disabledAt: this.clock() });
    await this.endSessions(account.id);
    return { username };
  }
}
