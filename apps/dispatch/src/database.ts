import type { DatabaseDescription } from '@deskgraph/runtime';
import { CreateDispatch } from '../migrations/202603010920-create-dispatch';
import { ExtendDispatch } from '../migrations/202611242230-extend-dispatch';
import { assignmentPlanEntities } from './assignment-plans/assignment-plans.module';
import { automaticDispatchEntities } from './automatic-dispatch/automatic-dispatch.module';
import { collaborationEntities } from './collaboration/collaboration.module';
import { deliveryEntities } from './deliveries/deliveries.module';
import { engineerEntities } from './engineers/engineers.module';
import { numberEntities } from './numbers/numbers.module';
import { serviceLevelEntities } from './service-levels/service-levels.module';
import { workOrderEntities } from './work-orders/work-orders.module';

export const dispatchDatabase = (url: string): DatabaseDescription => ({
  url,
  entities: [
    ...numberEntities, ...engineerEntities, ...serviceLevelEntities, ...workOrderEntities, ...deliveryEntities,
    ...assignmentPlanEntities, ...automaticDispatchEntities, ...collaborationEntities,
  ],
  migrations: [CreateDispatch, ExtendDispatch],
});
