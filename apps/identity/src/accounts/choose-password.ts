import type { AccountsStore } from './accounts.store';
import { flawInPassword, type PasswordRefusal } from './domain/password';
import { passwordHash } from './password-hash';
import type { SignedIn, SignIn, SignInRefusal } from './sign-in';

export { longestPassword, shortestPassword, type PasswordRefusal } from './domain/password';

export interface ChoosePasswordCommand {
  readonly username: string;
  readonly current: string;
  readonly chosen: string;
  readonly repeated: string;
  readonly address: string;
}

/** A person replaces the password he was given; the current one is checked under the same limits as signing in. */
export class ChoosePassword {
  constructor(private readonly accounts: AccountsStore, private readonly signIn: SignIn) {}

  async execute(command: ChoosePasswordCommand): Promise<SignedIn | SignInRefusal | PasswordRefusal> {
    const signedIn = await this.signIn.execute({ ...command, password: command.current });
    if ('refused' in signedIn) return signedIn;
    const flaw = flawInPassword({ ...command, username: signedIn.username });
    if (flaw !== undefined) return flaw;

    await this.accounts.change(signedIn.accountId, { passwordHash: await passwordHash(command.chosen), mustChangePassword: false });
    return { ...signedIn, mustChangePassword: false };
  }
}
