import { WorkOrderEscalated, type DataOf } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { EscalationRow } from './escalation.entity';

export function workOrderEscalated({ id, workOrderId, kind, step, cause, percent, told, takenAt }: EscalationRow, serviceRequestId: string): OutgoingEvent {
  return outgoing(WorkOrderEscalated, workOrderId, takenAt, {
    workOrderId, serviceRequestId, escalationId: id, step, cause, told, escalatedAt: takenAt.toISOString(),
    kind: kind as DataOf<typeof WorkOrderEscalated>['kind'],
    ...(percent === null ? {} : { percent }),
  });
}
