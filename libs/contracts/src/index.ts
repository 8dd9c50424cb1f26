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
  NoticeGiven,
  RootCauseAnalysisRecorded,
  SlaClockBreached,
  SlaClockMet,
  SlaClockWarned,
  WorkOrderAssigned,
  WorkOrderCancelled,
  WorkOrderCategorised,
  WorkOrderEscalated,
  WorkOrderOpened,
  WorkOrderPaused,
  WorkOrderPromisesChanged,
  WorkOrderResumed,
  WorkOrderReopened,
  WorkOrderRequeued,
  WorkOrderTouched,
  WorkStepLogged,
} from './dispatch';

/** Every event any service publishes. */
export const contracts: readonly EventContract[] = [intake, knowledge, dispatch].flatMap(
  (producer) => Object.values(producer) as EventContract[],
);

/** Every topic with its number of partitions and how long it keeps messages: what the launcher creates. */
export const topics: readonly { readonly name: string; readonly partitions: number; readonly keptMillis: number | undefined }[] = [
  ...new Map(contracts.map(({ topic, keptMillis }) => [topic, keptMillis])),
].map(([name, keptMillis]) => ({ name, partitions: 3, keptMillis }));

/** The contract of a message, or undefined when nobody publishes such a thing. */
export function contractOf(message: { type: string; version: number }): EventContract | undefined {
  return contracts.find((contract) => contract.type === message.type && contract.version === message.version);
}
