import { DeliverySigned } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { recordFacts, unlessNewer } from '../work-orders/record-facts';

/** Who brought a work order to the customer's signature. */
export const engineerPerformanceProjection: readonly Subscription[] = [
  on(DeliverySigned, (tx, message) => {
    const { engineerId, signedAt } = message.data;
    return recordFacts(tx, message, { delivered_by: engineerId, delivered_at: signedAt }, unlessNewer('delivered_at'));
  }),
];
