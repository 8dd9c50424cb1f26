import { runService, type RunningService } from '@deskgraph/testkit';
import { AppModule } from './app.module';
import { dispatchDatabase } from './database';
import { migrate } from './migrate';
import { subscriptions } from './subscriptions';

export const startDispatch = (now?: string): Promise<RunningService> =>
  runService({ name: 'dispatch', database: dispatchDatabase, migrate, module: (surroundings) => AppModule.in(surroundings), subscriptions }, now);
