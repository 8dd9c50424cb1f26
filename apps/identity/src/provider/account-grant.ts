import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { TokenEndpointGrantContext } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { AccountsView } from '../accounts/accounts.view';
import { accountGrant } from './clients';
import { graphResource } from './token-claims';

interface AccountParameter {
  /** A username, or a role: then its oldest account. */
  readonly account?: string;
}

/** Lets the scripts client act as an enabled account. */
export async function registerAccountGrant(provider: Provider, accounts: AccountsView): Promise<void> {
  const { errors } = await import('oidc-provider');

  async function handle(ctx: TokenEndpointGrantContext<AccountParameter>): Promise<void> {
    const { client, params, resourceServers } = ctx.oidc;
    if (!params.account) throw new errors.InvalidRequest('missing required parameter: account');
    const account = await accounts.enabledAs(params.account);
    if (account === null) throw new errors.InvalidGrant('no enabled account of that name or role');

    const resourceServer = resourceServers[graphResource] ?? (await graphServer(ctx));
    const token = new provider.AccessToken({ accountId: account.id, client, grantId: '', gty: accountGrant, resourceServer });
    ctx.oidc.entity('AccessToken', token);
    ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: token.tokenType };
  }

  const graphServer = async (ctx: TokenEndpointGrantContext<AccountParameter>) =>
    new provider.ResourceServer(graphResource, graphServerInfo());

  provider.registerGrantType<AccountParameter>(accountGrant, handle, ['account']);
}
