import type { INestApplication } from '@nestjs/common';
import type { Subscription } from '@deskgraph/messaging';
import { RequestsConsumer } from './work-orders/requests.consumer';

/** Everything dispatch listens to. */
export function subscriptions(app: INestApplication): readonly Subscription[] {
  return app.get(RequestsConsumer, { strict: false }).subscriptions;
}
