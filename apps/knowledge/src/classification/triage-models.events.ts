import { TriageModelActivated, TriageTrainingProgressed } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { TriageModelChange } from './label-set';
import type { TriageTraining } from './triage-trainings';

export function triageTrainingProgressed({ id, labelSetId, version, state, share }: TriageTraining, at: Date): OutgoingEvent {
  return outgoing(TriageTrainingProgressed, labelSetId, at, { trainingId: id, labelSetId, version, state, share });
}

export function triageModelActivated({ labelSetId, kind, fromVersion, toVersion, changedBy, changedAt }: TriageModelChange): OutgoingEvent {
  return outgoing(TriageModelActivated, labelSetId, changedAt, { labelSetId, kind, fromVersion, toVersion, changedBy, changedAt: changedAt.toISOString() });
}
