import { runService, type RunningService } from '@deskgraph/testkit';
import { AppModule } from './app.module';
import { knowledgeDatabase } from './database';
import { defaultModelFolder } from './folders';
import { KnowledgeStart } from './knowledge-start';
import { migrate } from './migrate';
import { subscriptions } from './subscriptions';

/** The service with its starter data and real models; `modelDir` names others, or none. */
export async function startKnowledge(modelDir = defaultModelFolder): Promise<RunningService> {
  const running = await runService({
    name: 'knowledge',
    database: knowledgeDatabase,
    migrate,
    module: ({ settings, ...surroundings }) => AppModule.in({ ...surroundings, settings: { ...settings, MODEL_DIR: modelDir } }),
    subscriptions,
  });
  await running.app.get(KnowledgeStart).begin();
  return { ...running, stop: () => (running.app.get(KnowledgeStart).stop(), running.stop()) };
}
