import type { Client, Configuration, KoaContextWithOIDC } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { IdentitySettings } from '../environment';
import type { AccountsView } from '../accounts/accounts.view';
import { knownClients } from './clients';
import { claimsOf, graphResource, graphServer } from './graph-token';
import type { OidcRecordsStore } from './oidc-records.store';
import { errorPage, signedOutPage, signOutPage } from './pages';
import { readersLanguage } from './readers-language';
import type { ProviderSecrets } from './secrets';

export interface ProviderSurroundings {
  readonly settings: Pick<IdentitySettings, 'ISSUER' | 'consoleOrigins'>;
  readonly secrets: ProviderSecrets;
  readonly records: OidcRecordsStore;
  readonly accounts: AccountsView;
}

/** A long shift: then one signs in again. */
const shiftSeconds = 12 * 3_600;

export function providerSettings({ settings, secrets, records, accounts }: ProviderSurroundings): Configuration {
  const cookie = { httpOnly: true, sameSite: 'lax', secure: settings.ISSUER.startsWith('https:') } as const;
  // Cookies do not tell ports apart, and two Deskgraphs may run on one machine.
  const cookieName = (kind: string): string => `deskgraph_${kind}${new URL(settings.ISSUER).port}`;
  return {
    adapter: (kind) => records.adapter(kind),
    clients: knownClients(secrets, settings.consoleOrigins),
    jwks: { keys: secrets.keys.signing },
    cookies: {
      keys: secrets.keys.cookies,
      names: { session: cookieName('session'), interaction: cookieName('interaction'), resume: cookieName('resume') },
      long: cookie,
      short: cookie,
    },
    scopes: ['openid'],
    claims: { openid: ['sub', 'name', 'locale', 'roles', 'customer_id'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => graphResource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => graphServer,
      },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => show(ctx, signOutPage(languageOf(ctx), form)), postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage(languageOf(ctx))) },
    },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    renderError: (ctx, { error, error_description: reason = '' }) => show(ctx, errorPage(languageOf(ctx), `${error}: ${reason}`)),
    clientBasedCORS: (_ctx, origin, client) => isAtHome(client, origin),
    async findAccount(_ctx, id) {
      const account = await accounts.enabled(id);
      return account === null ? undefined : { accountId: id, claims: () => ({ sub: id, ...claimsOf(account) }) };
    },
    async extraTokenClaims(_ctx, token) {
      const account = 'accountId' in token ? await accounts.enabled(token.accountId) : null;
      return account === null ? undefined : claimsOf(account);
    },
    loadExistingGrant: ownClientsNeedNoConsent,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: { AccessToken: 3_600, AuthorizationCode: 60, IdToken: 3_600, Interaction: 3_600, RefreshToken: shiftSeconds, Session: shiftSeconds, Grant: shiftSeconds },
  };
}

function show(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}

/** Of an error that came before the request was read, `oidc` knows nothing. */
const languageOf = (ctx: KoaContextWithOIDC) => readersLanguage(ctx.get('accept-language'), (ctx.oidc as Partial<KoaContextWithOIDC['oidc']> | undefined)?.params?.['ui_locales']);

const isAtHome = (client: Client, origin: string): boolean =>
  (client.redirectUris ?? []).some((address) => new URL(address).origin === origin);

/** All clients are ours: signing in is consent. */
async function ownClientsNeedNoConsent(ctx: KoaContextWithOIDC) {
  const { client, provider, result, session, requestParamOIDCScopes: scopes } = ctx.oidc;
  const accountId = session?.accountId;
  if (client === undefined || accountId === undefined) return undefined;
  const known = result?.consent?.grantId ?? session?.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  const grant = found?.accountId === accountId ? found : new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope([...scopes].join(' '));
  await grant.save();
  return grant;
}
