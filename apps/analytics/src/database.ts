import type { DatabaseDescription } from '@deskgraph/runtime';
import { CreateAnalytics } from '../migrations/202603010940-create-analytics';
import { KeepClosings } from '../migrations/202611250255-keep-closings';
import { nameEntities } from './names/names.module';
import { feedbackEntities } from './satisfaction/satisfaction.module';
import { workOrderEntities } from './work-orders/work-orders.module';

export const analyticsDatabase = (url: string): DatabaseDescription => ({
  url,
  entities: [...feedbackEntities, ...workOrderEntities, ...nameEntities],
  migrations: [CreateAnalytics, KeepClosings],
});
