import { WorkOrderCancelled, WorkOrderReopened } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { ClosingDecisionRow } from './closing-decision.entity';

export function closingDecided({ kind, workOrderId, reason, decidedAt }: ClosingDecisionRow, serviceRequestId: string): OutgoingEvent {
  const facts = { workOrderId, serviceRequestId, reason };
  return kind === 'REOPENED'
    ? outgoing(WorkOrderReopened, workOrderId, decidedAt, { ...facts, reopenedAt: decidedAt.toISOString() })
    : outgoing(WorkOrderCancelled, workOrderId, decidedAt, { ...facts, cancelledAt: decidedAt.toISOString() });
}
