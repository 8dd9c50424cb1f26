import { RootCauseAnalysisRecorded } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { RootCauseRow } from './root-cause.entity';

export function rootCauseAnalysisRecorded({ workOrderId, recordedById, recordedAt }: RootCauseRow, serviceRequestId: string): OutgoingEvent {
  return outgoing(RootCauseAnalysisRecorded, workOrderId, recordedAt, { workOrderId, serviceRequestId, recordedBy: recordedById, recordedAt: recordedAt.toISOString() });
}
