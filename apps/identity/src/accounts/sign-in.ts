import type { Clock } from '@deskgraph/runtime';
import type { AccountsStore } from './accounts.store';
import { normalisedUsername } from './domain/account';
import { longestPassword } from './domain/password';
import { afterTry, waitLeft, type Failures } from './domain/sign-in-attempts';
import { passwordFits } from './password-hash';

export interface SignInCommand {
  readonly username: string;
  readonly password: string;
  /** Network address of the browser. */
  readonly address: string;
}

export type SignInRefusal =
  | { readonly refused: 'TooManyTries'; readonly waitSeconds: number }
  | { readonly refused: 'WrongCredentials' };

export interface SignedIn {
  readonly accountId: string;
  readonly username: string;
  readonly mustChangePassword: boolean;
}

/** A flood of made-up names must not fill the memory. */
const mostRemembered = 10_000;

export class SignIn {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly accounts: AccountsStore, private readonly clock: Clock) {}

  async execute({ username: typed, password, address }: SignInCommand): Promise<SignedIn | SignInRefusal> {
    const username = normalisedUsername(typed).slice(0, 64);
    const key = `${address} ${username}`;
    const now = this.clock().getTime();
    const wait = waitLeft(this.failures.get(key), now);
    if (wait > 0) return { refused: 'TooManyTries', waitSeconds: Math.ceil(wait / 1000) };

    // Counted before the slow check, so that many tries at once do not all pass.
    this.remember(key, afterTry(this.failures.get(key), now));
    const account = await this.accounts.byUsername(username);
    const fits = await passwordFits(password.slice(0, longestPassword), account?.passwordHash);
    if (account === null || !fits || account.disabledAt !== null) return { refused: 'WrongCredentials' };

    this.failures.delete(key);
    return { accountId: account.id, username, mustChangePassword: account.mustChangePassword };
  }

  private remember(key: string, failures: Failures): void {
    this.failures.delete(key);
    this.failures.set(key, failures);
    const [oldest] = this.failures.keys();
    if (this.failures.size > mostRemembered && oldest !== undefined) this.failures.delete(oldest);
  }
}
