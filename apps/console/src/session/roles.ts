/** The people who use Deskgraph (R11), by the words their token carries. */
export const roles = [
  'front-line', 'dispatcher', 'engineer', 'supervisor', 'director', 'knowledge-manager',
  'quality-reviewer', 'analyst', 'customer', 'device', 'administrator',
] as const;

export type Role = (typeof roles)[number];

export function rolesIn(claim: unknown): readonly Role[] {
  return Array.isArray(claim) ? roles.filter((role) => claim.includes(role)) : [];
}
