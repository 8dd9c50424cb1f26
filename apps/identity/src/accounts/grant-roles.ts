import { roles as knownRoles } from '@deskgraph/identity';
import type { AccountsStore } from './accounts.store';
import { flawIn, normalisedUsername, type AccountRefusal } from './domain/account';

export interface GrantRolesCommand {
  readonly username: string;
  /** Replace the roles the account has. */
  readonly roles: readonly string[];
  /** Undefined leaves the account's customer as it is. */
  readonly customerId?: string | undefined;
}

export class GrantRoles {
  constructor(private readonly accounts: AccountsStore) {}

  async execute(command: GrantRolesCommand): Promise<{ readonly username: string } | AccountRefusal> {
    const username = normalisedUsername(command.username);
    const account = await this.accounts.byUsername(username);
    if (account === null) return { refused: 'AccountUnknown', username };
    const customerId = command.customerId ?? account.customerId;
    const flaw = flawIn({ username, roles: command.roles, customerId }, knownRoles);
    if (flaw !== undefined) return flaw;

    await this.accounts.changeRoles(account.id, command.roles, customerId);
    return { username };
  }
}
