import { AssignmentAccepted, DeliverySubmitted, EngineerArrived, WorkStepLogged, type Envelope } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import { recordFacts, unlessEarlier } from '../work-orders/record-facts';

/** A reopened order was answered long ago: only the first sign counts. */
const responded = (tx: EntityManager, message: Envelope<{ serviceRequestId: string }>, at: string): Promise<void> =>
  recordFacts(tx, message, { responded_at: at }, unlessEarlier('responded_at'));

/** The first sign of an engineer: what stops the clock of the first response. */
export const responseTimesProjection: readonly Subscription[] = [
  on(AssignmentAccepted, (tx, message) => responded(tx, message, message.data.acceptedAt)),
  on(EngineerArrived, (tx, message) => responded(tx, message, message.data.arrivedAt)),
  on(WorkStepLogged, (tx, message) => responded(tx, message, message.data.loggedAt)),
  on(DeliverySubmitted, (tx, message) => responded(tx, message, message.data.submittedAt)),
];
