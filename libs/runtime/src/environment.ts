import { z } from 'zod';

/** Settings every process has. Ports come from the launcher or the container, never from a constant. */
export const processSettings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Settings of a service that keeps its own database and talks over Kafka. */
export const serviceSettings = processSettings.extend({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'a PostgreSQL address, e.g. postgres://user:password@host:5432/name' }),
  KAFKA_BROKERS: z
    .string()
    .regex(/^[^,\s]+:\d+(,[^,\s]+:\d+)*$/, 'host:port, several separated by commas')
    .transform((list) => list.split(',')),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'the address of an OpenID Connect provider' }),
  OIDC_AUDIENCE: z.string().default('deskgraph'),
  BUSINESS_TIME_ZONE: z.string().default('Asia/Shanghai').refine(isTimeZone, 'an IANA time zone such as Asia/Shanghai'),
});

export type ServiceSettings = Readonly<z.infer<typeof serviceSettings>>;

/** The settings as text: one line a mistake, each naming the variable and the remedy. */
export class WrongSettings extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(`Wrong settings:\n${mistakes.map((line) => `  ${line}`).join('\n')}`);
  }
}

/** Parses the whole environment before anything starts, so that all mistakes are reported together. */
export function environment<Schema extends z.ZodType>(
  schema: Schema,
  source: Record<string, string | undefined> = process.env,
): Readonly<z.infer<Schema>> {
  const parsed = schema.safeParse(source);
  if (parsed.success) return Object.freeze(parsed.data);
  throw new WrongSettings(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
