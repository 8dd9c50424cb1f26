import type { Server } from 'node:http';
import { createLogger, environment, runMain, stopInOrder, systemClock } from '@deskgraph/runtime';
import type { Express } from 'express';
import { identityDataSource } from './database';
import { identitySettings, type IdentitySettings } from './environment';
import { createHttp } from './http';
import { identity } from './identity';
import { loginRoutes } from './login/login';
import { createProvider } from './provider/provider';
import { providerSecrets } from './provider/secrets';
import { StateFolder } from './state-folder';

const dropExpiredEvery = 600_000;

function listening(http: Express, { PORT, HOST }: IdentitySettings): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server: Server = http.listen(PORT, HOST, (error) => (error === undefined ? resolve(server) : reject(error)));
  });
}

runMain('identity', async () => {
  const settings = environment(identitySettings);
  const logger = createLogger('identity', settings.LOG_LEVEL);
  const folder = new StateFolder(settings.STATE_DIR);
  const dataSource = await identityDataSource(settings.DATABASE_URL).initialize();
  const { accounts, records } = identity(dataSource, systemClock, folder);
  // For `npm run account`, which works on the same database, and for `npm run token`, which asks this issuer.
  await folder.write('connection.json', { databaseUrl: settings.DATABASE_URL, issuer: settings.ISSUER });
  if (settings.DEMO_ACCOUNTS) await accounts.createDemoAccounts.execute();

  const secrets = await providerSecrets(folder);
  const provider = await createProvider({ settings, secrets, records, accounts: accounts.view }, logger);
  const http = createHttp({
    provider,
    sentBackTo: settings.consoleOrigins,
    login: loginRoutes({ provider, signIn: accounts.signIn, choosePassword: accounts.choosePassword }),
    checks: [{ name: 'database', check: async () => void (await dataSource.query('select 1')) }],
    logger,
  });
  const server = await listening(http, settings);
  logger.info({ port: settings.PORT }, 'listening');

  const cleaning = setInterval(() => {
    records.dropExpired().catch((error: unknown) => logger.warn({ err: error }, 'expired records could not be dropped; trying again'));
  }, dropExpiredEvery);
  stopInOrder(
    () => [
      { name: 'cleaning', stop: () => clearInterval(cleaning) },
      { name: 'http', stop: () => void server.close() },
      { name: 'database', stop: () => dataSource.destroy() },
    ],
    logger,
  );
});
