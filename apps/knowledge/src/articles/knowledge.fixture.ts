import { runService, type RunningService } from '@deskgraph/testkit';
import { AppModule } from '../app.module';
import { knowledgeDatabase } from '../database';
import { migrate } from '../migrate';
import { subscriptions } from '../subscriptions';

/** The service as it runs, with the models of a folder; one that is empty has none. */
export const startKnowledge = (modelFolder: string): Promise<RunningService> =>
  runService({
    name: 'knowledge',
    database: knowledgeDatabase,
    migrate,
    module: ({ settings, ...surroundings }) => AppModule.in({ ...surroundings, settings: { ...settings, MODEL_DIR: modelFolder } }),
    subscriptions,
  });
