import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { StateFolder } from '../state-folder';

const keys = z.object({
  /** Private keys tokens are signed with, the current one first. */
  signing: z.array(z.looseObject({ kty: z.string() })).min(1),
  /** The first signs cookies, the others are still accepted. */
  cookies: z.array(z.string().min(32)).min(1),
});

const scriptsClient = z.object({ client_id: z.string(), client_secret: z.string().min(32) });

export interface ProviderSecrets {
  readonly keys: z.infer<typeof keys>;
  readonly scriptsClient: z.infer<typeof scriptsClient>;
}

/** The client of `npm run token`. */
export const scriptsClientId = 'deskgraph-scripts';

const secret = (): string => randomBytes(32).toString('base64url');

/** Made on the first start, then kept: tokens and sessions survive a restart. */
export async function providerSecrets(folder: StateFolder): Promise<ProviderSecrets> {
  return {
    keys: await folder.readOrMake('keys.json', (found) => keys.parse(found), async () => ({
      signing: [await signingKey()],
      cookies: [secret()],
    })),
    scriptsClient: await folder.readOrMake('scripts-client.json', (found) => scriptsClient.parse(found), async () => ({
      client_id: scriptsClientId,
      client_secret: secret(),
    })),
  };
}

async function signingKey(): Promise<{ kty: string; [member: string]: unknown }> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256', kid: randomBytes(8).toString('hex') };
}
