import { runService, type RunningService } from '@deskgraph/testkit';
import { AppModule } from './app.module';
import { intakeDatabase } from './database';
import { migrate } from './migrate';
import { subscriptions } from './subscriptions';

export const startIntake = (now?: string): Promise<RunningService> =>
  runService({ name: 'intake', database: intakeDatabase, migrate, module: (surroundings) => AppModule.in(surroundings), subscriptions }, now);
