import { processSettings } from '@deskgraph/runtime';
import { z } from 'zod';

const origin = z
  .url({ protocol: /^https?$/, error: 'an address such as http://127.0.0.1:4005', abort: true })
  .refine((address) => ['', '/'].includes(new URL(address).pathname), 'an address without a path')
  .transform((address) => new URL(address).origin);

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''));

/** Where the console and the query page live on a gateway. */
const consolePaths = ['/', '/console', '/console/', '/console/callback', '/graphiql'];

export const identitySettings = processSettings
  .extend({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a PostgreSQL address, e.g. postgres://user:password@host:5432/identity' }),
    /** The address browsers and services know this provider by. */
    ISSUER: origin,
    /** Folder for keys and secrets, readable by this user alone. */
    STATE_DIR: z.string().min(1),
    DEMO_ACCOUNTS: z.enum(['true', 'false']).default('false').transform((word) => word === 'true'),
    GATEWAY_URL: origin.optional(),
    /** Addresses the console may be sent back to after signing in, separated by commas. */
    ALLOWED_REDIRECTS: list.pipe(z.array(z.url({ protocol: /^https?$/, error: 'addresses separated by commas' }))).optional(),
  })
  .transform(({ ALLOWED_REDIRECTS, ...settings }) => ({
    ...settings,
    ALLOWED_REDIRECTS: ALLOWED_REDIRECTS ?? redirectsTo(settings.GATEWAY_URL),
  }));

export type IdentitySettings = Readonly<z.infer<typeof identitySettings>>;

function redirectsTo(gateway: string | undefined): readonly string[] {
  return gateway === undefined ? [] : consolePaths.map((path) => `${gateway}${path}`);
}
