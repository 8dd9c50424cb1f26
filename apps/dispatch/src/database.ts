import type { DatabaseDescription } from '@deskgraph/runtime';
import { CreateDispatch } from '../migrations/202603010920-create-dispatch';
import { CreateServiceLevelData } from '../migrations/202611242200-create-service-level-data';
import { CreateRenewals } from '../migrations/202611242230-create-renewals';
import { ExtendDispatch } from '../migrations/202611242230-extend-dispatch';
import { CreateEscalations } from '../migrations/202611242240-create-escalations';
import { CreateWorkOrderLooks } from '../migrations/202611250200-create-work-order-looks';
import { KeepContracts } from '../migrations/202611250220-keep-contracts';
import { PromiseRegistrationAndCauses } from '../migrations/202611250230-promise-registration-and-causes';
import { RecordRootCauses } from '../migrations/202611250240-record-root-causes';
import { IndexTraces } from '../migrations/202611250250-index-traces';
import { DecideOnClosing } from '../migrations/202611250250-decide-on-closing';
import { KeepRequestTypes } from '../migrations/202611250300-keep-request-types';
import { KeyStepsAndDeliveries } from '../migrations/202611250310-key-steps-and-deliveries';
import { KeepSignatures } from '../migrations/202611250320-keep-signatures';
import { assignmentPlanEntities } from './assignment-plans/assignment-plans.module';
import { automaticDispatchEntities } from './automatic-dispatch/automatic-dispatch.module';
import { closingEntities } from './closings/closings.module';
import { collaborationEntities } from './collaboration/collaboration.module';
import { deliveryEntities } from './deliveries/deliveries.module';
import { engineerEntities } from './engineers/engineers.module';
import { escalationEntities } from './escalations/escalations.module';
import { notificationEntities } from './notifications/notifications.module';
import { numberEntities } from './numbers/numbers.module';
import { presenceEntities } from './presence/presence.module';
import { renewalEntities } from './renewals/renewals.module';
import { rootCauseEntities } from './root-causes/root-causes.module';
import { serviceLevelEntities } from './service-levels/service-levels.module';
import { workOrderEntities } from './work-orders/work-orders.module';

export const dispatchDatabase = (url: string): DatabaseDescription => ({
  url,
  entities: [
    ...numberEntities, ...engineerEntities, ...serviceLevelEntities, ...workOrderEntities, ...deliveryEntities, ...renewalEntities, ...notificationEntities, ...escalationEntities,
    ...assignmentPlanEntities, ...automaticDispatchEntities, ...collaborationEntities, ...presenceEntities, ...rootCauseEntities, ...closingEntities,
  ],
  migrations: [
    CreateDispatch, CreateServiceLevelData, CreateRenewals, ExtendDispatch, CreateEscalations, CreateWorkOrderLooks, KeepContracts, PromiseRegistrationAndCauses, RecordRootCauses,
    IndexTraces, DecideOnClosing, KeepRequestTypes, KeyStepsAndDeliveries, KeepSignatures,
  ],
});
