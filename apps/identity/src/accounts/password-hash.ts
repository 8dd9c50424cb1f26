import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id, 19 MiB, two passes: the parameters OWASP names. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordHash = (password: string): Promise<string> => hash(password, cost);

let nobodysHash: Promise<string> | undefined;

/** Takes as long for a hash that is missing as for one that is there. */
export async function passwordFits(password: string, stored: string | undefined): Promise<boolean> {
  nobodysHash ??= passwordHash(oneTimePassword());
  const fits = await verify(stored ?? (await nobodysHash), password);
  return stored !== undefined && fits;
}

/** No 0, O, 1, l or I: it is read aloud and typed. */
const letters = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Sixteen letters in groups of four, 92 bits. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('');
  return [group(), group(), group(), group()].join('-');
}
