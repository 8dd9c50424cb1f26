import 'reflect-metadata';
import { startMessaging, type Messaging } from '@deskgraph/messaging';
import { createDataSource, createLogger, environment, runMain, startService, systemClock } from '@deskgraph/runtime';
import { AppModule } from './app.module';
import { analyticsDatabase } from './database';
import { analyticsSettings } from './environment';
import { subscriptions } from './subscriptions';

runMain('analytics', async () => {
  const settings = environment(analyticsSettings);
  const logger = createLogger('analytics', settings.LOG_LEVEL);
  const dataSource = await createDataSource({ ...analyticsDatabase(settings.DATABASE_URL), poolSize: 12 }).initialize();
  const connected: { messaging?: Messaging } = {};
  await startService({
    module: AppModule.in({ settings, dataSource, logger, clock: systemClock }),
    host: settings.HOST,
    port: settings.PORT,
    logger,
    checks: () => [
      { name: 'database', check: async () => void (await dataSource.query('select 1')) },
      { name: 'messaging', check: async () => void (await Promise.all((connected.messaging ?? notYet()).checks.map(({ check }) => check()))) },
    ],
    shutdown: () => [...(connected.messaging?.shutdown ?? []), { name: 'database', stop: () => dataSource.destroy() }],
  });
  connected.messaging = await startMessaging({
    service: 'analytics',
    brokers: settings.KAFKA_BROKERS,
    databaseUrl: settings.DATABASE_URL,
    dataSource,
    subscriptions,
    logger,
  });
});

function notYet(): never {
  throw new Error('not connected yet');
}
