import { FeedbackLeft } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Feedback } from './domain/feedback';

export function feedbackLeft({ id, reference, serviceRequestId, customerId, responsiveness, result, attitude, likelihoodToRecommend, leftAt }: Feedback): OutgoingEvent {
  return outgoing(FeedbackLeft, id, leftAt, {
    feedbackId: id,
    reference, serviceRequestId, customerId, responsiveness, result, attitude,
    ...(likelihoodToRecommend === null ? {} : { likelihoodToRecommend }),
    leftAt: leftAt.toISOString(),
  });
}
