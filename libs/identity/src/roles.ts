/** The people who use Deskgraph (requirements R11); the words are what an identity provider puts into the token. */
export const roles = [
  'front-line', 'dispatcher', 'engineer', 'supervisor', 'director', 'knowledge-manager',
  'quality-reviewer', 'analyst', 'customer', 'device', 'administrator',
] as const;

export type Role = (typeof roles)[number];

export function isRole(word: unknown): word is Role {
  return roles.some((role) => role === word);
}
