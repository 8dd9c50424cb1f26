import type { ClientMetadata } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { ProviderSecrets } from './secrets';

/** Grant of `npm run token`: who holds the scripts client's secret gets a token of any enabled account. */
export const accountGrant = 'urn:deskgraph:params:oauth:grant-type:account';

/** The console runs in a browser and keeps no secret; scripts on this machine read theirs from the state folder. */
export function knownClients({ scriptsClient }: ProviderSecrets, origins: readonly string[]): ClientMetadata[] {
  const scripts: ClientMetadata = {
    ...scriptsClient,
    client_name: 'Deskgraph scripts',
    grant_types: [accountGrant],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'client_secret_basic',
  };
  const desk: ClientMetadata = {
    client_id: 'deskgraph-console',
    client_name: 'Deskgraph',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: origins.map((origin) => `${origin}/signed-in`),
    post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
    token_endpoint_auth_method: 'none',
  };
  return origins.length === 0 ? [scripts] : [scripts, desk];
}
