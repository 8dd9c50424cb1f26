import type Provider from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { TokenEndpointGrantContext } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { AccountsView } from '../accounts/accounts.view';
import { accountGrant } from './clients';
import { graphResource, graphServer } from './graph-token';

interface AccountParameter {
  /** A username, or a role: then its oldest account. */
  readonly account?: string;
}

/** Lets the scripts client act as an enabled account. */
export async function registerAccountGrant(provider: Provider, accounts: AccountsView): Promise<void> {
  const { errors } = await import('oidc-provider');

  const handle = async (ctx: TokenEndpointGrantContext<AccountParameter>): Promise<void> => {
    const { client, params } = ctx.oidc;
    if (!params.account) throw new errors.InvalidRequest('missing required parameter: account');
    const account = await accounts.enabledAs(params.account);
    if (account === null) throw new errors.InvalidGrant('no enabled account of that name or role');

    const resourceServer = new provider.ResourceServer(graphResource, graphServer);
    // Nobody consented, so there is no grant to revoke it by: it ends within the hour.
    const token = new provider.AccessToken({ accountId: account.id, client, grantId: '', gty: accountGrant, resourceServer });
    ctx.oidc.entity('AccessToken', token);
    ctx.body = { access_token: await token.save(), expires_in: token.expiration, token_type: token.tokenType };
  };
  provider.registerGrantType<AccountParameter>(accountGrant, handle, ['account']);
}
