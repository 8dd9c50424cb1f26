import type { INestApplication } from '@nestjs/common';
import type { Subscription } from '@deskgraph/messaging';
import { ServiceRequestsConsumer } from './classification/service-requests.consumer';
import { WorkOrdersConsumer } from './work-drafts/work-orders.consumer';

/** Everything knowledge listens to. */
export function subscriptions(app: INestApplication): readonly Subscription[] {
  return [ServiceRequestsConsumer, WorkOrdersConsumer].flatMap((consumer) => app.get(consumer, { strict: false }).subscriptions);
}
