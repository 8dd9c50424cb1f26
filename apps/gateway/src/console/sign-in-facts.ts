import type { GatewaySettings } from '../environment';

/** What the console must know to sign people in; served at `/console.json`, since the built files know no installation. */
export interface SignInFacts {
  readonly issuer: string;
  readonly clientId: string;
  /** RFC 8707 resource to ask tokens for; null when the provider gives the right ones anyway. */
  readonly resource: string | null;
  readonly audience: string;
  readonly scopes: readonly string[];
}

export function signInFacts(settings: GatewaySettings): SignInFacts {
  return {
    issuer: settings.OIDC_ISSUER,
    clientId: settings.CONSOLE_CLIENT_ID,
    resource: settings.CONSOLE_RESOURCE,
    audience: settings.OIDC_AUDIENCE,
    scopes: settings.CONSOLE_SCOPES,
  };
}
