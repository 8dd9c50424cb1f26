import type { Logger } from '@deskgraph/runtime';
import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import { registerAccountGrant } from './account-grant';
import { providerSettings, type ProviderSurroundings } from './provider-settings';

/** The certified OpenID Connect provider, set up for Deskgraph. It comes as an ES module, hence the dynamic import. */
export async function createProvider(surroundings: ProviderSurroundings, logger: Logger): Promise<Provider> {
  const { Provider: OidcProvider } = await import('oidc-provider');
  const { ISSUER } = surroundings.settings;
  const provider = new OidcProvider(ISSUER, providerSettings(surroundings));
  // Behind a proxy that ends TLS, its word counts for the protocol.
  provider.proxy = ISSUER.startsWith('https:');
  await registerAccountGrant(provider, surroundings.accounts);
  provider.on('server_error', (_ctx, error) => logger.error({ err: error }, 'the provider failed'));
  return provider;
}
