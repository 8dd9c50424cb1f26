import 'reflect-metadata';
import { createMessaging } from '@deskgraph/messaging';
import { createDataSource, createLogger, environment, runMain, startService, systemClock } from '@deskgraph/runtime';
import { AppModule } from './app.module';
import { intakeDatabase } from './database';
import { intakeSettings } from './environment';
import { subscriptions } from './subscriptions';

runMain('intake', async () => {
  const settings = environment(intakeSettings);
  const logger = createLogger('intake', settings.LOG_LEVEL);
  const dataSource = await createDataSource({ ...intakeDatabase(settings.DATABASE_URL), poolSize: 12 }).initialize();
  const messaging = createMessaging({ service: 'intake', brokers: settings.KAFKA_BROKERS, databaseUrl: settings.DATABASE_URL, dataSource, logger });
  const app = await startService({
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
  await messaging.start(subscriptions(app));
});
