import {
  AssignmentDeclined, ClassificationCorrected, InformationProvided, RequestClassified, ServiceRequestSubmitted, WorkOrderAssigned, WorkOrderCancelled, WorkOrderOpened, WorkOrderReopened, type DataOf, type Envelope,
} from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import { always, recordFacts, unlessNewer } from './record-facts';

/** A person's word is stronger than a model's; among equals the newer stands. */
const strongerCategory = '(known.category_at is null or (known.category_by_person, known.category_at) <= (excluded.category_by_person, excluded.category_at))';

/** Whoever asks knows what for, and may say it anew; of a model the first word stands, as intake takes it over once. */
const strongerType = `(known.type_at is null or known.type_by_requester < excluded.type_by_requester
  or known.type_by_requester and excluded.type_by_requester and known.type_at <= excluded.type_at
  or not known.type_by_requester and not excluded.type_by_requester and known.type_at > excluded.type_at)`;

/** Intake decides the priority, and decides it anew with every fact that is added. */
async function prioritised(tx: EntityManager, message: Envelope<DataOf<typeof ServiceRequestSubmitted>>): Promise<void> {
  const { occurredAt, data: { priority, customerId, channel, requestType } } = message;
  await recordFacts(tx, message, { customer_id: customerId, channel, priority, priority_at: occurredAt }, unlessNewer('priority_at'));
  if (requestType) await recordFacts(tx, message, { request_type: requestType, type_by_requester: true, type_at: occurredAt }, strongerType);
}

/** Who, what and when of every work order: what reports are grouped by. */
export const workOrdersProjection: readonly Subscription[] = [
  on(ServiceRequestSubmitted, prioritised),
  on(InformationProvided, prioritised),
  on(WorkOrderOpened, (tx, message) => {
    const { openedAt, priority, customerId, channel } = message.data;
    return recordFacts(tx, message, { opened_at: openedAt, opened_priority: priority, customer_id: customerId, channel }, always);
  }),
  on(WorkOrderAssigned, (tx, message) => {
    const { engineerId, teamId, assignedAt } = message.data;
    return recordFacts(tx, message, { engineer_id: engineerId, team_id: teamId, assigned_at: assignedAt }, unlessNewer('assigned_at'));
  }),
  on(AssignmentDeclined, (tx, message) => {
    return recordFacts(tx, message, { engineer_id: null, team_id: null, assigned_at: message.data.declinedAt }, unlessNewer('assigned_at'));
  }),
  on(WorkOrderReopened, (tx, message) => recordFacts(tx, message, { reopened_at: message.data.reopenedAt }, unlessNewer('reopened_at'))),
  on(WorkOrderCancelled, (tx, message) => recordFacts(tx, message, { cancelled_at: message.data.cancelledAt }, always)),
  on(RequestClassified, async (tx, message) => {
    const { category, applied, classifiedAt, requestType } = message.data;
    // A model that is not sure says nothing, and takes back what it said before.
    if (requestType.applied) await recordFacts(tx, message, { request_type: requestType.value, type_by_requester: false, type_at: classifiedAt }, strongerType);
    await recordFacts(tx, message, { category_id: applied ? category.id : null, category_by_person: false, category_at: classifiedAt }, strongerCategory);
  }),
  on(ClassificationCorrected, (tx, message) => {
    const { category, correctedAt } = message.data;
    return recordFacts(tx, message, { category_id: category.id, category_by_person: true, category_at: correctedAt }, strongerCategory);
  }),
];
