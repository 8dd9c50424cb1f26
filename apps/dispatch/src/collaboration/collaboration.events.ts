import { CollaborationOverdue } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { Participant } from './domain/participant';

export function collaborationOverdue(part: Pick<Participant, 'id' | 'workOrderId' | 'department' | 'dueAt'>, serviceRequestId: string, at: Date): OutgoingEvent {
  const { id: participantId, workOrderId, department, dueAt } = part;
  return outgoing(CollaborationOverdue, workOrderId, at, { workOrderId, serviceRequestId, participantId, department, dueAt: dueAt.toISOString(), noticedAt: at.toISOString() });
}
