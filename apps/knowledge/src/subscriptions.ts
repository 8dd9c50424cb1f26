import type { INestApplication } from '@nestjs/common';
import type { Subscription } from '@deskgraph/messaging';
import { ServiceRequestsConsumer } from './classification/service-requests.consumer';
import { RequestStatusConsumer } from './requests/request-status.consumer';
import { WorkOrdersConsumer } from './work-drafts/work-orders.consumer';

/** Everything knowledge listens to. */
export function subscriptions(app: INestApplication): readonly Subscription[] {
  return [ServiceRequestsConsumer, RequestStatusConsumer, WorkOrdersConsumer].flatMap((consumer) => app.get(consumer, { strict: false }).subscriptions);
}
