import * as dispatch from './dispatch';
import * as intake from './intake';
import * as knowledge from './knowledge';
import type { EventContract } from './envelope';

export { envelopeSchema, type DataOf, type Envelope, type EventContract } from './envelope';
export { CustomerRegistered, FeedbackLeft, InformationProvided, ServiceRequestStatusChanged, ServiceRequestSubmitted } from './intake';
export {
  ArticlePublished,
  ArticleRated,
  ArticleRetired,
  ArticleUsed,
  CategoryNamed,
  ClassificationCorrected,
  RequestClassified,
  TriageModelActivated,
  TriageTrainingProgressed,
} from './knowledge';
export {
  AssignmentAccepted,
  AssignmentDeclined,
  CollaborationOverdue,
  DeliveryRejected,
  DeliverySigned,
  DeliverySubmitted,
  EngineerArrived,
  EngineerRegistered,
  SlaClockBreached,
  SlaClockMet,
  SlaClockWarned,
  WorkOrderAssigned,
  WorkOrderCategorised,
  WorkOrderEscalated,
  WorkOrderOpened,
  WorkOrderPaused,
  WorkOrderPromisesChanged,
  WorkOrderResumed,
  WorkOrderRequeued,
  WorkStepLogged,
} from './dispatch';

/** Every event any service publishes. */
export const contracts: readonly EventContract[] = [intake, knowledge, dispatch].flatMap(
  (producer) => Object.values(producer) as EventContract[],
);

/** Every topic with its number of partitions: what the launcher creates. */
export const topics: readonly { readonly name: string; readonly partitions: number }[] = [
  ...new Set(contracts.map((contract) => contract.topic)),
].map((name) => ({ name, partitions: 3 }));

/** The contract of a message, or undefined when nobody publishes such a thing. */
export function contractOf(message: { type: string; version: number }): EventContract | undefined {
  return contracts.find((contract) => contract.type === message.type && contract.version === message.version);
}
