import { createLogger, environment, runMain, stopInOrder, systemClock } from '@deskgraph/runtime';
import { identityDataSource } from './database';
import { identitySettings } from './environment';
import { createHttp } from './http';
import { identity } from './identity';
import { loginRoutes } from './login/login';
import { createProvider } from './provider/provider';
import { providerSecrets } from './provider/secrets';
import { StateFolder } from './state-folder';

const dropExpiredEvery = 600_000;

runMain('identity', async () => {
  const settings = environment(identitySettings);
  const logger = createLogger('identity', settings.LOG_LEVEL);
  const folder = new StateFolder(settings.STATE_DIR);
  const dataSource = await identityDataSource(settings.DATABASE_URL).initialize();
  const { accounts, records } = identity(dataSource, systemClock, folder);
  // For `npm run account`, which works on the same database.
  await folder.write('connection.json', { databaseUrl: settings.DATABASE_URL });
  if (settings.DEMO_ACCOUNTS) await accounts.createDemoAccounts.execute();

  const provider = await createProvider({ settings, secrets: await providerSecrets(folder), records, accounts: accounts.view });
  const http = createHttp({
    provider,
    login: loginRoutes({ provider, signIn: accounts.signIn, choosePassword: accounts.choosePassword }),
    checks: [{ name: 'database', check: async () => void (await dataSource.query('select 1')) }],
    logger,
  }).listen(settings.PORT, settings.HOST, () => logger.info({ port: settings.PORT }, 'listening'));

  const cleaning = setInterval(() => {
    records.dropExpired().catch((error: unknown) => logger.warn({ err: error }, 'expired records could not be dropped; trying again'));
  }, dropExpiredEvery);
  stopInOrder(
    () => [
      { name: 'cleaning', stop: () => clearInterval(cleaning) },
      { name: 'http', stop: () => void http.close() },
      { name: 'database', stop: () => dataSource.destroy() },
    ],
    logger,
  );
});
