import 'reflect-metadata';
import { createMessaging } from '@deskgraph/messaging';
import { createDataSource, createLogger, environment, runMain, startService, systemClock } from '@deskgraph/runtime';
import { AppModule } from './app.module';
import { analyticsDatabase } from './database';
import { analyticsSettings } from './environment';
import { subscriptions } from './subscriptions';

runMain('analytics', async () => {
  const settings = environment(analyticsSettings);
  const logger = createLogger('analytics', settings.LOG_LEVEL);
  const dataSource = await createDataSource({ ...analyticsDatabase(settings.DATABASE_URL), poolSize: 12 }).initialize();
  const messaging = createMessaging({ service: 'analytics', brokers: settings.KAFKA_BROKERS, databaseUrl: settings.DATABASE_URL, dataSource, logger });
  await startService({
    module: AppModule.in({ settings, dataSource, logger, clock: systemClock }),
    host: settings.HOST,
    port: settings.PORT,
    logger,
    checks: () => [
      { name: 'database', check: async () => void (await dataSource.query('select 1')) },
      messaging.check,
    ],
    shutdown: () => [...messaging.shutdown(), { name: 'database', stop: () => dataSource.destroy() }],
  });
  await messaging.start(subscriptions);
});
