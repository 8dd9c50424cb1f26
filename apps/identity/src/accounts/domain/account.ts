export type Locale = 'zh' | 'en';

/** Somebody, or a device, who may sign in. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** The customer whose rows this account is limited to. */
  readonly customerId: string | null;
  readonly locale: Locale;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
}

export type AccountRefusal =
  | { readonly refused: 'UsernameUnusable'; readonly username: string }
  | { readonly refused: 'UsernameTaken'; readonly username: string }
  | { readonly refused: 'RolesMissing' }
  | { readonly refused: 'RoleUnknown'; readonly role: string; readonly known: readonly string[] }
  | { readonly refused: 'CustomerMissing' }
  | { readonly refused: 'AccountUnknown'; readonly username: string };

/** Usernames differ by more than case or width of their letters. */
export function normalisedUsername(typed: string): string {
  return typed.trim().normalize('NFKC').toLowerCase();
}

/** The first thing wrong with how an account is described, if anything is. */
export function flawIn(
  wish: Pick<Account, 'username' | 'roles' | 'customerId'>,
  knownRoles: readonly string[],
): AccountRefusal | undefined {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u.test(wish.username)) {
    return { refused: 'UsernameUnusable', username: wish.username };
  }
  if (wish.roles.length === 0) return { refused: 'RolesMissing' };
  const stranger = wish.roles.find((role) => !knownRoles.includes(role));
  if (stranger !== undefined) return { refused: 'RoleUnknown', role: stranger, known: knownRoles };
  if (wish.roles.includes('customer') && !wish.customerId) return { refused: 'CustomerMissing' };
  return undefined;
}
