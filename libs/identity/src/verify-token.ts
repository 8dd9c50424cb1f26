import { systemClock, type Clock } from '@deskgraph/runtime';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { principalOf, type Principal } from './principal';

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  /** The claim that lists the roles; other providers name it differently. */
  readonly rolesClaim?: string;
  readonly clock?: Clock;
}

export interface TokenVerifier {
  /** Throws TokenRefused when the token does not hold or cannot be checked now. */
  verify(token: string): Promise<Principal>;
}

/** UNAUTHENTICATED: the token is no good. UNAVAILABLE: the identity provider could not be asked, a retry may succeed. */
export class TokenRefused extends Error {
  constructor(readonly code: 'UNAUTHENTICATED' | 'UNAVAILABLE', options?: ErrorOptions) {
    super(code === 'UNAVAILABLE' ? 'the identity provider does not answer' : 'the token does not hold', options);
  }
}

const patienceMillis = 3_000;
/** As long as a token lives: keys in use survive a short outage of the provider. */
const keysLiveMillis = 3_600_000;

export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, audience, rolesClaim = 'roles', clock = systemClock } = options;
  const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
  const checks = { issuer, audience, algorithms, clockTolerance: 5, requiredClaims: ['sub', 'exp'] };
  let keys: JWTVerifyGetKey | undefined;
  return {
    async verify(token) {
      try {
        keys ??= await discover(issuer);
        const { payload } = await jwtVerify(token, keys, { ...checks, currentDate: clock() });
        return principalOf(payload, rolesClaim);
      } catch (error) {
        throw new TokenRefused(isTokensFault(error) ? 'UNAUTHENTICATED' : 'UNAVAILABLE', { cause: error });
      }
    },
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(patienceMillis) });
  const document: unknown = await response.json();
  const found: unknown = Object(document).jwks_uri;
  if (typeof found !== 'string') throw new Error(`${address} is no OpenID Connect discovery document`);
  return createRemoteJWKSet(new URL(found), { timeoutDuration: patienceMillis, cacheMaxAge: keysLiveMillis });
}

/** jose throws its bare base class, or one of two JWKS errors, when the key set itself cannot be had. */
function isTokensFault(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError) || error.constructor === errors.JOSEError) return false;
  return !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid);
}
