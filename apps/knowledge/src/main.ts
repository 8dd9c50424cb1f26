import 'reflect-metadata';
import { startMessaging, type Messaging } from '@deskgraph/messaging';
import { createDataSource, createLogger, environment, runMain, startService, systemClock } from '@deskgraph/runtime';
import { AppModule } from './app.module';
import { knowledgeDatabase } from './database';
import { knowledgeSettings } from './environment';
import { KnowledgeStart } from './knowledge-start';
import { QuestionVectors } from './search/question-vectors';
import { subscriptions } from './subscriptions';

runMain('knowledge', async () => {
  const settings = environment(knowledgeSettings);
  const logger = createLogger('knowledge', settings.LOG_LEVEL);
  const dataSource = await createDataSource({ ...knowledgeDatabase(settings.DATABASE_URL), poolSize: 12 }).initialize();
  const connected: { messaging?: Messaging } = {};
  const app = await startService({
    module: AppModule.in({ settings, dataSource, logger, clock: systemClock }),
    host: settings.HOST,
    port: settings.PORT,
    logger,
    checks: (starting) => [
      { name: 'database', check: async () => void (await dataSource.query('select 1')) },
      { name: 'messaging', check: async () => void (await Promise.all((connected.messaging ?? notYet()).checks.map(({ check }) => check()))) },
      { name: 'knowledge', check: () => starting.get(KnowledgeStart).check() },
    ],
    shutdown: (running) => [
      { name: 'knowledge', stop: () => running.get(KnowledgeStart).stop() },
      ...(connected.messaging?.shutdown ?? []),
      { name: 'database', stop: () => dataSource.destroy() },
    ],
  });
  // Requests that arrive before the models are ready wait for them; the graph answers meanwhile.
  void app.get(KnowledgeStart).begin();
  void app.get(QuestionVectors, { strict: false }).prepare();
  connected.messaging = await startMessaging({
    service: 'knowledge',
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
