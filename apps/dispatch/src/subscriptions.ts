import type { INestApplication } from '@nestjs/common';
import type { Subscription } from '@deskgraph/messaging';
import { ClocksConsumer } from './escalations/clocks.consumer';
import { AssignmentsConsumer } from './notifications/assignments.consumer';
import { RequestsConsumer } from './work-orders/requests.consumer';

/** Everything dispatch listens to. */
export function subscriptions(app: INestApplication): readonly Subscription[] {
  return [RequestsConsumer, ClocksConsumer, AssignmentsConsumer].flatMap((consumer) => app.get<{ readonly subscriptions: readonly Subscription[] }>(consumer, { strict: false }).subscriptions);
}
