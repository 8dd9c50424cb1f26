import 'reflect-metadata';
import { createMessaging } from '@deskgraph/messaging';
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
  const messaging = createMessaging({ service: 'knowledge', brokers: settings.KAFKA_BROKERS, databaseUrl: settings.DATABASE_URL, dataSource, logger });
  const app = await startService({
    module: AppModule.in({ settings, dataSource, logger, clock: systemClock }),
    host: settings.HOST,
    port: settings.PORT,
    logger,
    checks: (starting) => [
      { name: 'database', check: async () => void (await dataSource.query('select 1')) },
      messaging.check,
      { name: 'knowledge', check: () => starting.get(KnowledgeStart).check() },
    ],
    shutdown: (running) => [
      { name: 'knowledge', stop: () => running.get(KnowledgeStart).stop() },
      ...messaging.shutdown(),
      { name: 'database', stop: () => dataSource.destroy() },
    ],
  });
  // Requests that arrive before the models are ready wait for them; the graph answers meanwhile.
  void app.get(KnowledgeStart).begin();
  void app.get(QuestionVectors, { strict: false }).prepare();
  await messaging.start(subscriptions(app));
});
