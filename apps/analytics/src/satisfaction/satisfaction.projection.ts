import { FeedbackLeft } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';

/** What customers said. It is joined to the work order when it is read, so that either may come first. */
export const satisfactionProjection: readonly Subscription[] = [
  on(FeedbackLeft, async (tx, { occurredAt, data }) => {
    const { feedbackId, serviceRequestId, customerId, responsiveness, result, attitude, likelihoodToRecommend, leftAt } = data;
    await tx.query(
      `insert into feedback (id, service_request_id, customer_id, responsiveness, result, attitude, likelihood, left_at, newest_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
      [feedbackId, serviceRequestId, customerId, responsiveness, result, attitude, likelihoodToRecommend ?? null, leftAt, occurredAt],
    );
  }),
];
