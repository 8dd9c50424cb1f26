import {
  AssignmentDeclined, ClassificationCorrected, InformationProvided, RequestClassified, ServiceRequestSubmitted, WorkOrderAssigned, WorkOrderCancelled, WorkOrderOpened, WorkOrderReopened, type DataOf, type Envelope,
} from '@deskgraph/contracts';
import { on, onAll, type Subscription } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import { always, recordAll, recordFacts, unlessNewer } from './record-facts';

/** A person's word is stronger than a model's; among equals the newer stands. */
const strongerCategory = '(known.category_at is null or (known.category_by_person, known.category_at) <= (excluded.category_by_person, excluded.category_at))';

/** Whoever asks knows what for, and may say it anew; of a model the first word stands, as intake takes it over once. */
const strongerType = `(known.type_at is null or known.type_by_requester < excluded.type_by_requester
  or known.type_by_requester and excluded.type_by_requester and known.type_at <= excluded.type_at
  or not known.type_by_requester and not excluded.type_by_requester and known.type_at > excluded.type_at)`;

/** Intake decides the priority, and decides it anew with every fact that is added. */
async function prioritised(tx: EntityManager, messages: readonly Envelope<DataOf<typeof ServiceRequestSubmitted>>[]): Promise<void> {
  const said = messages.map((message) => {
    const { occurredAt, data: { priority, customerId, channel } } = message;
    return { message, facts: { customer_id: customerId, channel, priority, priority_at: occurredAt } };
  });
  await recordAll(tx, said, unlessNewer('priority_at'));
  const typed = messages.flatMap((message) => {
    const { occurredAt, data: { requestType } } = message;
    return requestType ? [{ message, facts: { request_type: requestType, type_by_requester: true, type_at: occurredAt } }] : [];
  });
  await recordAll(tx, typed, strongerType);
}

/** A model that is not sure says nothing, and takes back what it said before about the category. */
async function classified(tx: EntityManager, messages: readonly Envelope<DataOf<typeof RequestClassified>>[]): Promise<void> {
  const said = messages.map((message) => {
    const { category, applied, classifiedAt } = message.data;
    return { message, facts: { category_id: applied ? category.id : null, category_by_person: false, category_at: classifiedAt } };
  });
  await recordAll(tx, said, strongerCategory);
  const typed = messages.flatMap((message) => {
    const { requestType: { applied, value }, classifiedAt } = message.data;
    return applied ? [{ message, facts: { request_type: value, type_by_requester: false, type_at: classifiedAt } }] : [];
  });
  await recordAll(tx, typed, strongerType);
}

/** Who, what and when of every work order: what reports are grouped by. */
export const workOrdersProjection: readonly Subscription[] = [
  onAll(ServiceRequestSubmitted, prioritised),
  onAll(InformationProvided, prioritised),
  onAll(WorkOrderOpened, (tx, messages) => {
    const said = messages.map((message) => {
      const { openedAt, priority, customerId, channel } = message.data;
      return { message, facts: { opened_at: openedAt, opened_priority: priority, customer_id: customerId, channel } };
    });
    return recordAll(tx, said, always);
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
  onAll(RequestClassified, classified),
  on(ClassificationCorrected, (tx, message) => {
    const { category, correctedAt } = message.data;
    return recordFacts(tx, message, { category_id: category.id, category_by_person: true, category_at: correctedAt }, strongerCategory);
  }),
];
