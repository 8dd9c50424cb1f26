import { AssignmentAccepted, DeliveryRejected, DeliverySigned } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { recordFacts, unlessEarlier, unlessNewer } from '../work-orders/record-facts';

/** Who accepted a work order, who brought it to the customer's signature, and whether that took more than one attempt. */
export const engineerPerformanceProjection: readonly Subscription[] = [
  on(DeliverySigned, (tx, message) => {
    const { engineerId, signedAt } = message.data;
    return recordFacts(tx, message, { delivered_by: engineerId, delivered_at: signedAt }, unlessNewer('delivered_at'));
  }),
  on(AssignmentAccepted, (tx, message) => recordFacts(tx, message, { accepted_at: message.data.acceptedAt }, unlessNewer('accepted_at'))),
  on(DeliveryRejected, (tx, message) => recordFacts(tx, message, { rejected_at: message.data.rejectedAt }, unlessEarlier('rejected_at'))),
];
