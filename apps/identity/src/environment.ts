import { processSettings } from '@deskgraph/runtime';
import { z } from 'zod';

const origin = z
  .url({ protocol: /^https?$/, error: 'an address such as http://127.0.0.1:4005', abort: true })
  .refine((address) => ['', '/'].includes(new URL(address).pathname), 'an address without a path')
  .transform((address) => new URL(address).origin);

const list = z.string().transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''));

export const identitySettings = processSettings
  .extend({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a PostgreSQL address, e.g. postgres://user:password@host:5432/identity' }),
    /** The address browsers and services know this provider by. */
    ISSUER: origin,
    /** Folder for keys and secrets, readable by this user alone. */
    STATE_DIR: z.string().min(1),
    DEMO_ACCOUNTS: z.enum(['true', 'false']).default('false').transform((word) => word === 'true'),
    /** The gateway, which serves the console. */
    GATEWAY_URL: origin.optional(),
    /** Where else the console is opened, separated by commas: a development server. */
    CONSOLE_ORIGINS: list.pipe(z.array(origin)).default([]),
  })
  .transform(({ GATEWAY_URL, CONSOLE_ORIGINS, ...settings }) => ({
    ...settings,
    /** Every address the console may sign in from. */
    consoleOrigins: [...new Set([...(GATEWAY_URL === undefined ? [] : [GATEWAY_URL]), ...CONSOLE_ORIGINS].flatMap(namesOf))],
  }));

export type IdentitySettings = Readonly<z.infer<typeof identitySettings>>;

/** People type either name of their own machine. */
function namesOf(address: string): readonly string[] {
  const { hostname } = new URL(address);
  const other = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' }[hostname];
  return other === undefined ? [address] : [address, address.replace(hostname, other)];
}
