import { permissionsOf, type Permission } from './permissions';
import { isRole, type Role } from './roles';

export type Language = 'zh' | 'en';

export type PrincipalKind = 'customer' | 'engineer' | 'staff' | 'device' | 'administrator';

/** Who asks, as a verified token says. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly kind: PrincipalKind;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
  /** The customer whose rows a customer (or a customer's device) is limited to. */
  readonly customerId?: string;
  readonly language: Language;
}

export function can(principal: Principal | null, permission: Permission): boolean {
  return principal?.permissions.has(permission) ?? false;
}

/** The one customer whose rows the viewer is limited to; undefined when there is no such limit. */
export function onlyCustomer(principal: Principal | null): string | undefined {
  return principal?.kind === 'engineer' || principal?.kind === 'staff' || principal?.kind === 'administrator' ? undefined : (principal?.customerId ?? '');
}

/** Whether rows of this customer are within the viewer's reach. */
export const reaches = (principal: Principal | null, customerId: string): boolean => (onlyCustomer(principal) ?? customerId) === customerId;

/** The principal a token's claims describe. Roles we do not know grant nothing. */
export function principalOf(claims: Readonly<Record<string, unknown>>, rolesClaim = 'roles'): Principal {
  const { sub, name, locale, customer_id: customerId, [rolesClaim]: named } = claims;
  const granted = Array.isArray(named) ? named.filter(isRole) : [];
  return {
    id: String(sub),
    name: typeof name === 'string' ? name : String(sub),
    kind: kindOf(granted),
    roles: granted,
    permissions: permissionsOf(granted),
    ...(typeof customerId === 'string' ? { customerId } : {}),
    language: typeof locale === 'string' && /^en\b/i.test(locale) ? 'en' : 'zh',
  };
}

/** The kinds that limit rows win, so that a second role never widens what a customer sees. */
function kindOf(granted: readonly Role[]): PrincipalKind {
  if (granted.includes('customer')) return 'customer';
  if (granted.includes('device')) return 'device';
  if (granted.includes('administrator')) return 'administrator';
  return granted.length > 0 && granted.every((role) => role === 'engineer') ? 'engineer' : 'staff';
}
