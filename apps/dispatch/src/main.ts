import 'reflect-metadata';
import { startMessaging, type Messaging } from '@deskgraph/messaging';
import { createDataSource, createLogger, environment, runMain, startService, systemClock, type Logger } from '@deskgraph/runtime';
import { AppModule } from './app.module';
import { RunAutomaticDispatch } from './automatic-dispatch/run-automatic-dispatch';
import { WarnOverdueParticipants } from './collaboration/warn-overdue-participants';
import { dispatchDatabase } from './database';
import { dispatchSettings } from './environment';
import { NoticeBreaches } from './service-levels/notice-breaches';
import { subscriptions } from './subscriptions';
import { RequeueStranded } from './work-orders/requeue-stranded';

const lookForBreachesEvery = 500;
/** Work of somebody who goes offline is back in the queue well within a minute. */
const lookAtDeskEvery = 3_000;

runMain('dispatch', async () => {
  const settings = environment(dispatchSettings);
  const logger = createLogger('dispatch', settings.LOG_LEVEL);
  const dataSource = await createDataSource({ ...dispatchDatabase(settings.DATABASE_URL), poolSize: 20 }).initialize();
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
    shutdown: () => [{ name: 'breaches', stop: () => clearInterval(breaches) }, { name: 'desk', stop: () => clearInterval(desk) }, ...(connected.messaging?.shutdown ?? []), { name: 'database', stop: () => dataSource.destroy() }],
  });
  const breaches = repeat(() => app.get(NoticeBreaches, { strict: false }).execute(), logger);
  const desk = repeat(async () => {
    await app.get(RequeueStranded, { strict: false }).execute();
    await app.get(RunAutomaticDispatch, { strict: false }).execute();
    await app.get(WarnOverdueParticipants, { strict: false }).execute();
  }, logger, lookAtDeskEvery);
  connected.messaging = await startMessaging({
    service: 'dispatch',
    brokers: settings.KAFKA_BROKERS,
    databaseUrl: settings.DATABASE_URL,
    dataSource,
    subscriptions: subscriptions(app),
    logger,
  });
});

/** One look at a time; a look that fails is followed by the next. */
function repeat(look: () => Promise<unknown>, logger: Logger, every = lookForBreachesEvery): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    look()
      .catch((error: unknown) => logger.warn({ err: error }, 'a look failed; trying again'))
      .finally(() => (busy = false));
  }, every);
}

function notYet(): never {
  throw new Error('not connected yet');
}
