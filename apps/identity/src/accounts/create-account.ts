import { roles as knownRoles } from '@deskgraph/identity';
import type { Clock } from '@deskgraph/runtime';
import { v7 as uuid } from 'uuid';
import type { AccountsStore } from './accounts.store';
import { flawIn, normalisedUsername, type Account, type AccountRefusal } from './domain/account';
import { oneTimePassword, passwordHash } from './password-hash';

export type CreateAccountCommand = Pick<Account, 'username' | 'name' | 'roles' | 'customerId' | 'locale'>;

export interface OneTimePassword {
  readonly username: string;
  readonly password: string;
}

export class CreateAccount {
  constructor(private readonly accounts: AccountsStore, private readonly clock: Clock) {}

  async execute(command: CreateAccountCommand): Promise<OneTimePassword | AccountRefusal> {
    const username = normalisedUsername(command.username);
    const flaw = flawIn({ ...command, username }, knownRoles);
    if (flaw !== undefined) return flaw;

    const password = oneTimePassword();
    const added = await this.accounts.add({
      ...command,
      id: `acc-${uuid()}`,
      username,
      passwordHash: await passwordHash(password),
      mustChangePassword: true,
      disabledAt: null,
      createdAt: this.clock(),
    });
    return added ? { username, password } : { refused: 'UsernameTaken', username };
  }
}
