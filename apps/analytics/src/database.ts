import type { DatabaseDescription } from '@deskgraph/runtime';
import { CreateAnalytics } from '../migrations/202603010940-create-analytics';
import { ExtendReports } from '../migrations/202611250230-extend-reports';
import { backlogEntities } from './backlog/backlog.module';
import { KeepClosings } from '../migrations/202611250255-keep-closings';
import { nameEntities } from './names/names.module';
import { feedbackEntities } from './satisfaction/satisfaction.module';
import { workOrderEntities } from './work-orders/work-orders.module';

export const analyticsDatabase = (url: string): DatabaseDescription => ({
  url,
  entities: [...feedbackEntities, ...workOrderEntities, ...backlogEntities, ...nameEntities],
  migrations: [CreateAnalytics, ExtendReports, KeepClosings],
});
