import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { createMessaging } from '@deskgraph/messaging';
import { createDataSource, createLogger, environment, runMain, startService, systemClock, type Logger } from '@deskgraph/runtime';
import { AppModule } from './app.module';
import { RunAutomaticDispatch } from './automatic-dispatch/run-automatic-dispatch';
import { WarnOverdueParticipants } from './collaboration/warn-overdue-participants';
import { dispatchDatabase } from './database';
import { dispatchSettings } from './environment';
import { SendMails } from './notifications/send-mails';
import { ForgetViewers } from './presence/forget-viewers';
import { CarryOutRenewals } from './renewals/carry-out-renewals';
import { NoticeBreaches } from './service-levels/notice-breaches';
import { subscriptions } from './subscriptions';
import { RequeueStranded } from './work-orders/requeue-stranded';

/** How often work that is due is looked for in the database. */
const lookEvery = 500;
/** Work of somebody who goes offline is back in the queue well within a minute. */
const lookAtDeskEvery = 3_000;

runMain('dispatch', async () => {
  const settings = environment(dispatchSettings);
  const logger = createLogger('dispatch', settings.LOG_LEVEL);
  const dataSource = await createDataSource({ ...dispatchDatabase(settings.DATABASE_URL), poolSize: 12 }).initialize();
  const messaging = createMessaging({ service: 'dispatch', brokers: settings.KAFKA_BROKERS, databaseUrl: settings.DATABASE_URL, dataSource, logger });
  const app = await startService({
    module: AppModule.in({ settings, dataSource, logger, clock: systemClock }),
    host: settings.HOST,
    port: settings.PORT,
    logger,
    checks: () => [
      { name: 'database', check: async () => void (await dataSource.query('select 1')) },
      messaging.check,
    ],
    shutdown: () => [{ name: 'timers', stop: () => timers.forEach(clearInterval) }, ...messaging.shutdown(), { name: 'database', stop: () => dataSource.destroy() }],
  });
  const run = async (...works: readonly Type<{ execute(): Promise<unknown> }>[]) => {
    for (const work of works) await app.get(work, { strict: false }).execute();
  };
  const timers = [
    ...[NoticeBreaches, CarryOutRenewals, SendMails].map((work) => repeat(() => run(work), logger, lookEvery)),
    repeat(() => run(RequeueStranded, RunAutomaticDispatch, WarnOverdueParticipants, ForgetViewers), logger, lookAtDeskEvery),
  ];
  await messaging.start(subscriptions(app));
});

/** One look at a time; a look that fails is followed by the next. */
function repeat(look: () => Promise<unknown>, logger: Logger, every: number): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    look()
      .catch((error: unknown) => logger.warn({ err: error }, 'due work could not be looked for; trying again'))
      .finally(() => (busy = false));
  }, every);
}
