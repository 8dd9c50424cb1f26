import 'reflect-metadata';
import { startMessaging, type Messaging } from '@deskgraph/messaging';
import { createDataSource, createLogger, environment, runMain, startService, systemClock } from '@deskgraph/runtime';
import { AppModule } from './app.module';
import { intakeDatabase } from './database';
import { intakeSettings } from './environment';
import { subscriptions } from './subscriptions';

runMain('intake', async () => {
  const settings = environment(intakeSettings);
  const logger = createLogger('intake', settings.LOG_LEVEL);
  const dataSource = await createDataSource({ ...intakeDatabase(settings.DATABASE_URL), poolSize: 12 }).initialize();
  const connected: { messaging?: Messaging } = {};
  const app = await startService({
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
    service: 'intake',
    brokers: settings.KAFKA_BROKERS,
    databaseUrl: settings.DATABASE_URL,
    dataSource,
    subscriptions: subscriptions(app),
    logger,
  });
});

function notYet(): never {
  throw new Error('not connected yet');
}
