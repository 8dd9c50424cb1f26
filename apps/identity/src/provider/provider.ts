import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { AccountsView } from '../accounts/accounts.view';
import type { IdentitySettings } from '../environment';
import { claimsOf } from './claims';
import type { OidcRecordsStore } from './oidc-records.store';
import { errorPage } from './pages';
import { accountGrant, grantForAccount } from './account-grant';
import { scriptsClientId, type ProviderSecrets } from './secrets';

export interface ProviderParts {
  readonly settings: Pick<IdentitySettings, 'ISSUER' | 'ALLOWED_REDIRECTS'>;
  readonly secrets: ProviderSecrets;
  readonly records: OidcRecordsStore;
  readonly accounts: AccountsView;
}

/** The console's client: a browser, so no secret, but PKCE. */
const consoleClientId = 'deskgraph-console';

/** The one thing tokens are for; services look for its audience. */
export const graphResource = 'urn:deskgraph:graph';
const graphAccess = {
  scope: 'graph',
  audience: 'deskgraph',
  accessTokenFormat: 'jwt',
  accessTokenTTL: 3_600,
  jwt: { sign: { alg: 'RS256' } },
} as const;

/** A certified OpenID Connect provider over our accounts. */
export async function createProvider(parts: ProviderParts): Promise<Provider> {
  // The library is an ES module, our build is not: it is loaded when it is needed.
  const library = await import('oidc-provider');
  const provider = new library.Provider(parts.settings.ISSUER, configuration(parts));
  provider.proxy = true;
  provider.registerGrantType(accountGrant, grantForAccount(provider, parts.accounts, library.errors, { resource: graphResource, ...graphAccess }), ['account']);
  return provider;
}

function configuration({ settings, secrets, records, accounts }: ProviderParts): Configuration {
  const day = 86_400;
  return {
    adapter: (kind: string) => records.adapter(kind),
    clients: [
      {
        client_id: consoleClientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [...settings.ALLOWED_REDIRECTS],
        post_logout_redirect_uris: [...settings.ALLOWED_REDIRECTS],
      },
      { ...secrets.scriptsClient, grant_types: [accountGrant], redirect_uris: [], response_types: [] },
    ],
    jwks: { keys: [...secrets.keys.signing] },
    cookies: { keys: [...secrets.keys.cookies] },
    scopes: ['openid', 'graph'],
    claims: { openid: ['sub', 'name', 'roles', 'locale', 'customer_id'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => graphResource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => graphAccess,
      },
    },
    clientBasedCORS: (_, origin) => settings.ALLOWED_REDIRECTS.some((address) => new URL(address).origin === origin),
    findAccount: async (_, id) => {
      const account = await accounts.enabled(id);
      return account === null ? undefined : { accountId: id, claims: async () => ({ sub: id, ...claimsOf(account) }) };
    },
    extraTokenClaims: async (_, token) => {
      const account = 'accountId' in token && token.accountId !== undefined ? await accounts.enabled(token.accountId) : null;
      return account === null ? undefined : claimsOf(account);
    },
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    loadExistingGrant: grantToOwnConsole,
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = errorPage(String(out.error));
    },
    ttl: { AccessToken: 3_600, AuthorizationCode: 60, Grant: 14 * day, IdToken: 3_600, Interaction: 3_600, RefreshToken: 14 * day, Session: 14 * day },
  };
}

/** Our own console needs no consent: what it may do is what the person's roles allow. */
async function grantToOwnConsole(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId || client.clientId === scriptsClientId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant = known ? await provider.Grant.find(known) : undefined;
  if (grant) return grant;
  const granted = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  granted.addOIDCScope('openid');
  granted.addResourceScope(graphResource, graphAccess.scope);
  await granted.save();
  return granted;
}
