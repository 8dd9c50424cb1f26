/** Reading and counting may wait when the machine is busy; taking in a request and running its clocks may not. */
const mayWait = 10;

/** Every process of ours, in the order they are stopped from the end. docker-compose.yml says the same; a test compares them. */
export const services = [
  { name: 'identity', owns: 'database', settings: ['HOST', 'PORT', 'LOG_LEVEL', 'ISSUER', 'DATABASE_URL', 'STATE_DIR', 'DEMO_ACCOUNTS', 'GATEWAY_URL', 'CONSOLE_ORIGINS'] },
  { name: 'intake', owns: 'database', settings: ['HOST', 'PORT', 'LOG_LEVEL', 'DATABASE_URL', 'KAFKA_BROKERS', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'BUSINESS_TIME_ZONE'] },
  { name: 'dispatch', owns: 'database', settings: ['HOST', 'PORT', 'LOG_LEVEL', 'DATABASE_URL', 'KAFKA_BROKERS', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'BUSINESS_TIME_ZONE', 'SMTP_URL', 'MAIL_FROM'] },
  { name: 'knowledge', owns: 'database', niceness: mayWait, settings: ['HOST', 'PORT', 'LOG_LEVEL', 'DATABASE_URL', 'KAFKA_BROKERS', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'BUSINESS_TIME_ZONE', 'MODEL_DIR'] },
  { name: 'analytics', owns: 'database', niceness: mayWait, settings: ['HOST', 'PORT', 'LOG_LEVEL', 'DATABASE_URL', 'KAFKA_BROKERS', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'BUSINESS_TIME_ZONE'] },
  { name: 'gateway', settings: ['HOST', 'PORT', 'LOG_LEVEL', 'KAFKA_BROKERS', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'CONSOLE_CLIENT_ID', 'CONSOLE_SCOPES', 'CONSOLE_RESOURCE', 'INTAKE_URL', 'DISPATCH_URL', 'KNOWLEDGE_URL', 'ANALYTICS_URL'] },
];

/** The database of a service on the server at `serverUrl`. */
export function databaseOf(serverUrl, service) {
  const address = new URL(serverUrl);
  address.pathname = `/deskgraph_${service}`;
  return address.href;
}

/** What a process is told; only what its list above names, so that the list stays true. */
export function environmentOf({ name, settings: names }, { settings, serverUrl, brokers, issuer }) {
  const { ports, home, logLevel, zone, modelDir, demo } = settings;
  const graph = (service) => `http://127.0.0.1:${ports[service]}/graphql`;
  const all = {
    HOST: '127.0.0.1',
    PORT: String(ports[name]),
    LOG_LEVEL: logLevel,
    DATABASE_URL: databaseOf(serverUrl, name),
    KAFKA_BROKERS: brokers,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: 'deskgraph',
    BUSINESS_TIME_ZONE: zone,
    MODEL_DIR: modelDir,
    SMTP_URL: settings.smtpUrl,
    MAIL_FROM: settings.mailFrom,
    ISSUER: issuer,
    STATE_DIR: `${home}/identity`,
    DEMO_ACCOUNTS: String(demo),
    GATEWAY_URL: `http://127.0.0.1:${ports.gateway}`,
    CONSOLE_ORIGINS: settings.consoleOrigins,
    CONSOLE_CLIENT_ID: settings.consoleClientId,
    CONSOLE_SCOPES: settings.consoleScopes,
    CONSOLE_RESOURCE: settings.consoleResource,
    INTAKE_URL: graph('intake'),
    DISPATCH_URL: graph('dispatch'),
    KNOWLEDGE_URL: graph('knowledge'),
    ANALYTICS_URL: graph('analytics'),
  };
  return Object.fromEntries(names.map((setting) => [setting, all[setting]]));
}
