import { runService, type RunningService } from '@deskgraph/testkit';
import { AppModule } from './app.module';
import { analyticsDatabase } from './database';
import { migrate } from './migrate';
import { subscriptions } from './subscriptions';

export const startAnalytics = (now?: string): Promise<RunningService> =>
  runService({ name: 'analytics', database: analyticsDatabase, migrate, module: (surroundings) => AppModule.in(surroundings), subscriptions: () => subscriptions }, now);
