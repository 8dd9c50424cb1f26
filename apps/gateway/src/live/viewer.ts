import { TokenRefused, type Principal, type TokenVerifier } from '@deskgraph/identity';

/** Who subscribes, until when, and the headers the services are asked with on their behalf. */
export interface Viewer {
  readonly principal: Principal;
  readonly expiresAt: Date;
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers of a request or the payload of a `connection_init`; their names are of any case. */
export type Credentials = Readonly<Record<string, unknown>>;

/** Throws TokenRefused. */
export async function viewerOf(verifier: TokenVerifier, credentials: Credentials, languageOtherwise?: string): Promise<Viewer> {
  const authorization = named(credentials, 'authorization') ?? '';
  const token = /^Bearer +([^\s]+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new TokenRefused('UNAUTHENTICATED');
  const principal = await verifier.verify(token);
  const language = named(credentials, 'accept-language') ?? languageOtherwise;
  return { principal, expiresAt: expiryOf(token), headers: { authorization, ...(language === undefined ? {} : { 'accept-language': language }) } };
}

function named(credentials: Credentials, name: string): string | undefined {
  const [, value] = Object.entries(credentials).find(([key]) => key.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : undefined;
}

/** Of a token that was verified. */
function expiryOf(token: string): Date {
  const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return new Date(Number(Object(claims).exp) * 1_000);
}
