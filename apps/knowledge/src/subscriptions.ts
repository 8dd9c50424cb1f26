import type { INestApplication } from '@nestjs/common';
import type { Subscription } from '@deskgraph/messaging';
import { ServiceRequestsConsumer } from './classification/service-requests.consumer';

/** Everything knowledge listens to. */
export function subscriptions(app: INestApplication): readonly Subscription[] {
  return app.get(ServiceRequestsConsumer, { strict: false }).subscriptions;
}
