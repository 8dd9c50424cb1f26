import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWK, type JWTPayload, type KeyLike } from 'jose';
import { createTokenVerifier, type TokenVerifier } from './verify-token';

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyLike | Uint8Array;
  readonly published: JWK;
}

const now = new Date('2026-03-02T09:00:00Z');
const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

async function aKey(kid: string, alg: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg);
  return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

describe('verifying a token', () => {
  let server: Server;
  let issuer: string;
  let published: JWK[];
  let broken = false;
  let key: SigningKey;
  let verifier: TokenVerifier;

  beforeAll(async () => {
    key = await aKey('first', 'RS256');
    server = createServer((request, response) => {
      response.statusCode = broken ? 503 : 200;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(request.url === '/jwks' ? { keys: published } : { issuer, jwks_uri: `${issuer}/jwks` }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  beforeEach(() => {
    broken = false;
    published = [key.published];
    verifier = createTokenVerifier({ issuer, audience: 'deskgraph', clock: () => now });
  });

  afterEach(() => jest.restoreAllMocks());
  afterAll(() => server.close());

  const claims = (changes: JWTPayload = {}): JWTPayload => ({
    iss: issuer, aud: 'deskgraph', sub: 'acc-dispatcher', exp: seconds(now) + 3600,
    name: '周敏', locale: 'zh-CN', roles: ['dispatcher', 'juggler'], ...changes,
  });
  const sign = (payload: JWTPayload, { kid, privateKey } = key, alg = 'RS256'): Promise<string> =>
    new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(privateKey);

  it('yields the principal of a token that holds', async () => {
    expect(await verifier.verify(await sign(claims()))).toMatchObject({
      id: 'acc-dispatcher', name: '周敏', kind: 'staff', roles: ['dispatcher'], language: 'zh',
    });
    const customer = await verifier.verify(await sign(claims({ roles: ['customer'], customer_id: 'demo-customer-1', locale: 'en-GB' })));
    expect(customer).toMatchObject({ kind: 'customer', customerId: 'demo-customer-1', language: 'en' });
  });

  it.each(['PS256', 'ES256', 'EdDSA'])('accepts %s', async (alg) => {
    const other = await aKey('other', alg);
    published = [other.published];
    await expect(verifier.verify(await sign(claims(), other, alg))).resolves.toMatchObject({ id: 'acc-dispatcher' });
  });

  it('reads the roles from the claim the provider uses', async () => {
    const other = createTokenVerifier({ issuer, audience: 'deskgraph', rolesClaim: 'groups', clock: () => now });
    const principal = await other.verify(await sign(claims({ roles: ['administrator'], groups: ['analyst'] })));
    expect(principal.roles).toEqual(['analyst']);
  });

  it('tolerates a clock that is four seconds off, not six', async () => {
    await expect(verifier.verify(await sign(claims({ exp: seconds(now) - 4 })))).resolves.toBeDefined();
    await expect(verifier.verify(await sign(claims({ exp: seconds(now) - 6 })))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each<[string, () => Promise<string>]>([
    ['expired', () => sign(claims({ exp: seconds(now) - 60 }))],
    ['not valid yet', () => sign(claims({ nbf: seconds(now) + 60 }))],
    ['for somebody else', () => sign(claims({ aud: 'payroll' }))],
    ['of another issuer', () => sign(claims({ iss: 'https://elsewhere.example' }))],
    ['without an end', () => sign({ iss: issuer, aud: 'deskgraph', sub: 'x' })],
    ['without a subject', () => sign({ iss: issuer, aud: 'deskgraph', exp: seconds(now) + 60 })],
    ['unsigned', async () => new UnsecuredJWT(claims()).encode()],
    ['signed with a shared secret', () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(new TextEncoder().encode(JSON.stringify(key.published)))],
    ['signed with an unknown key', async () => sign(claims(), await aKey('unknown', 'RS256'))],
    ['signed with another key of the same name', async () => sign(claims(), await aKey('first', 'RS256'))],
    ['tampered with', async () => {
      const [header, , signature] = (await sign(claims({ roles: ['analyst'] }))).split('.');
      const payload = Buffer.from(JSON.stringify(claims({ roles: ['administrator'] }))).toString('base64url');
      return [header, payload, signature].join('.');
    }],
    ['not a token', async () => 'open sesame'],
  ])('refuses a token that is %s', async (_, token) => {
    await expect(verifier.verify(await token())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('follows the provider to a new key', async () => {
    await verifier.verify(await sign(claims()));
    const next = await aKey('second', 'RS256');
    published = [next.published];
    // jose asks again for an unknown key at most every thirty seconds.
    const later = Date.now() + 31_000;
    jest.spyOn(Date, 'now').mockReturnValue(later);
    await expect(verifier.verify(await sign(claims(), next))).resolves.toMatchObject({ id: 'acc-dispatcher' });
    await expect(verifier.verify(await sign(claims()))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('says UNAVAILABLE while the provider is not up, and recovers by itself', async () => {
    const token = await sign(claims());
    const nobody = createTokenVerifier({ issuer: 'http://127.0.0.1:1', audience: 'deskgraph' });
    await expect(nobody.verify(token)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    broken = true;
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    broken = false;
    await expect(verifier.verify(token)).resolves.toMatchObject({ id: 'acc-dispatcher' });
  });
});
