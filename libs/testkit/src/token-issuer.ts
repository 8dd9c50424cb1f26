import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@deskgraph/identity';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TokenWishes {
  readonly roles: readonly Role[];
  readonly id?: string;
  readonly name?: string;
  readonly customerId?: string;
  readonly locale?: 'zh' | 'en';
}

/** A real OpenID Connect issuer in miniature: discovery, keys and signed tokens, on a free local port. */
export interface TokenIssuer {
  readonly issuer: string;
  /** `lives`: how long it holds, e.g. 2s. */
  token(wishes: TokenWishes, lives?: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startTokenIssuer(audience = 'deskgraph'): Promise<TokenIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  return {
    issuer,
    token: ({ roles, id = `test-${roles.join('-')}`, name = id, customerId, locale }, lives = '1h') =>
      new SignJWT({ roles: [...roles], name, ...(customerId ? { customer_id: customerId } : {}), ...(locale ? { locale } : {}) })
        .setProtectedHeader({ alg: 'ES256', kid: 'test' })
        .setSubject(id)
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime(lives)
        .sign(privateKey),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
