import type { ResourceServer } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { KnownAccount } from '../accounts/accounts.view';

/** What tokens are for when a client names nothing else. The library wants an address; the audience may be a word. */
export const graphResource = 'urn:deskgraph:graph';

/** Tokens every service of Deskgraph accepts: signed, readable, one hour. */
export const graphServer: ResourceServer = {
  audience: 'deskgraph',
  scope: '',
  accessTokenFormat: 'jwt',
  accessTokenTTL: 3_600,
  jwt: { sign: { alg: 'RS256' } },
};

/** Claims libs/identity makes a principal of. */
export function claimsOf({ roles, name, locale, customerId }: KnownAccount): Record<string, unknown> {
  return { roles: [...roles], name, locale, ...(customerId === null ? {} : { customer_id: customerId }) };
}
