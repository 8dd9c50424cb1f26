import type { INestApplication } from '@nestjs/common';
import type { Subscription } from '@deskgraph/messaging';
import { WorkOrdersConsumer } from './requests/work-orders.consumer';

/** Everything intake listens to. */
export function subscriptions(app: INestApplication): readonly Subscription[] {
  return app.get(WorkOrdersConsumer, { strict: false }).subscriptions;
}
