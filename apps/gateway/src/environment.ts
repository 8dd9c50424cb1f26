import { processSettings, serviceSettings } from '@deskgraph/runtime';
import { z } from 'zod';

const subgraphUrl = z.url({ protocol: /^https?$/, error: 'the /graphql address of the service' });

const { KAFKA_BROKERS, OIDC_ISSUER, OIDC_AUDIENCE } = serviceSettings.shape;

export const gatewaySettings = processSettings.extend({
  /** Where subscriptions hear of changes. */
  KAFKA_BROKERS,
  OIDC_ISSUER,
  OIDC_AUDIENCE,
  /** The public client the console signs in as; another provider may want its own. */
  CONSOLE_CLIENT_ID: z.string().default('deskgraph-console'),
  CONSOLE_SCOPES: z.string().default('openid').transform((text) => text.split(/[\s,]+/).filter((scope) => scope !== '')),
  CONSOLE_RESOURCE: z.string().optional().transform((text) => text || null),
  /** Folder of the built console. */
  CONSOLE_DIR: z.string().optional(),
  INTAKE_URL: subgraphUrl,
  DISPATCH_URL: subgraphUrl,
  KNOWLEDGE_URL: subgraphUrl,
  ANALYTICS_URL: subgraphUrl,
  /** The composed graph; watched, a valid change is taken over without a restart. */
  SUPERGRAPH_PATH: z.string().optional(),
  /** How deep a query may nest. */
  MAX_DEPTH: z.coerce.number().int().min(1).default(16),
  /** How many aliases one operation may use. */
  MAX_ALIASES: z.coerce.number().int().min(1).default(30),
  /** How many live connections, and how many subscriptions over them, an account may have at a time. */
  MAX_CONNECTIONS: z.coerce.number().int().min(1).default(20),
  MAX_SUBSCRIPTIONS: z.coerce.number().int().min(1).default(100),
  /** Longest wait for a service's answer, in milliseconds. */
  SUBGRAPH_TIMEOUT_MILLIS: z.coerce.number().int().min(100).default(10_000),
});

export type GatewaySettings = Readonly<z.infer<typeof gatewaySettings>>;

/** Addresses by the names the supergraph knows the services by. */
export function subgraphUrls(settings: GatewaySettings): Readonly<Record<string, string>> {
  return {
    intake: settings.INTAKE_URL,
    dispatch: settings.DISPATCH_URL,
    knowledge: settings.KNOWLEDGE_URL,
    analytics: settings.ANALYTICS_URL,
  };
}

/** @apollo/gateway reports to its maker's servers and asks cloud metadata services unless this is set before it is made. */
export function reportToNobody(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
