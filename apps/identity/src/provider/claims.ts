import type { KnownAccount } from '../accounts/accounts.view';

/** What a token says of its bearer; libs/identity reads it. */
export function claimsOf({ name, roles, locale, customerId }: KnownAccount): Record<string, unknown> {
  return { name, roles: [...roles], locale, ...(customerId === null ? {} : { customer_id: customerId }) };
}
