import { runService, type RunningService } from '@deskgraph/testkit';
import { AppModule } from './app.module';
import { knowledgeDatabase } from './database';
import { defaultModelFolder } from './folders';
import { KnowledgeStart } from './knowledge-start';
import { migrate } from './migrate';
import { subscriptions } from './subscriptions';

/** The service as it runs, with the models of a folder; one that is empty has none. */
export const runKnowledge = (modelDir: string): Promise<RunningService> =>
  runService({
    name: 'knowledge',
    database: knowledgeDatabase,
    migrate,
    module: ({ settings, ...surroundings }) => AppModule.in({ ...surroundings, settings: { ...settings, MODEL_DIR: modelDir } }),
    subscriptions,
  });

/** The service with its starter data and real models; `modelDir` names others, or none. */
export async function startKnowledge(modelDir = defaultModelFolder): Promise<RunningService> {
  const running = await runKnowledge(modelDir);
  await running.app.get(KnowledgeStart).begin();
  return { ...running, stop: () => (running.app.get(KnowledgeStart).stop(), running.stop()) };
}
