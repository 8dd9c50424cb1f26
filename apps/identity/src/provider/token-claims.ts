import type { KnownAccount } from '../accounts/accounts.view';

/** Audience every service asks for. */
export const audience = 'deskgraph';

/** The resource tokens are for when a client names none; resources are addresses, audiences need not be. */
export const graphResource = 'urn:deskgraph:graph';

/** Claims libs/identity makes a principal of. */
export function claimsOf({ roles, name, locale, customerId }: KnownAccount): Record<string, unknown> {
  return { roles: [...roles], name, locale, ...(customerId === null ? {} : { customer_id: customerId }) };
}
