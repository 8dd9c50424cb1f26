export type PasswordRefusal =
  | { readonly refused: 'PasswordTooShort'; readonly least: number }
  | { readonly refused: 'PasswordTooLong'; readonly most: number }
  | { readonly refused: 'PasswordHoldsUsername' }
  | { readonly refused: 'PasswordUnchanged' }
  | { readonly refused: 'PasswordsDiffer' };

export const shortestPassword = 12;
/** Hashing costs time by length; nobody types more. */
export const longestPassword = 256;

export interface PasswordWish {
  readonly username: string;
  readonly current: string;
  readonly chosen: string;
  readonly repeated: string;
}

export function flawInPassword({ username, current, chosen, repeated }: PasswordWish): PasswordRefusal | undefined {
  const length = [...chosen].length;
  if (length < shortestPassword) return { refused: 'PasswordTooShort', least: shortestPassword };
  if (length > longestPassword) return { refused: 'PasswordTooLong', most: longestPassword };
  if (chosen === current) return { refused: 'PasswordUnchanged' };
  if (chosen.toLowerCase().includes(username.toLowerCase())) return { refused: 'PasswordHoldsUsername' };
  return chosen === repeated ? undefined : { refused: 'PasswordsDiffer' };
}
