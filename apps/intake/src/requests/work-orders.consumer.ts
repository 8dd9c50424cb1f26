import { Injectable } from '@nestjs/common';
import { AssignmentDeclined, DeliveryRejected, DeliverySigned, RequestClassified, WorkOrderAssigned, WorkOrderCancelled, WorkOrderReopened, WorkOrderRequeued } from '@deskgraph/contracts';
import { on, onAll, type Subscription } from '@deskgraph/messaging';
import { AdoptRequestTypes } from './adopt-request-types';
import { FollowProgress } from './follow-progress';

/** What dispatch and knowledge say about our requests. */
@Injectable()
export class WorkOrdersConsumer {
  constructor(private readonly follow: FollowProgress, private readonly adoptRequestTypes: AdoptRequestTypes) {}

  readonly subscriptions: readonly Subscription[] = [
    on(WorkOrderAssigned, async (tx, { data: { serviceRequestId, assignedAt } }) => {
      await this.follow.execute(tx, { serviceRequestId, progress: 'assigned', at: new Date(assignedAt) });
    }),
    on(AssignmentDeclined, async (tx, { data: { serviceRequestId, declinedAt } }) => {
      await this.follow.execute(tx, { serviceRequestId, progress: 'declined', at: new Date(declinedAt) });
    }),
    on(WorkOrderRequeued, async (tx, { data: { serviceRequestId, requeuedAt } }) => {
      await this.follow.execute(tx, { serviceRequestId, progress: 'declined', at: new Date(requeuedAt) });
    }),
    on(DeliverySigned, async (tx, { data: { serviceRequestId, signedAt } }) => {
      await this.follow.execute(tx, { serviceRequestId, progress: 'accepted by the customer', at: new Date(signedAt) });
    }),
    on(DeliveryRejected, async (tx, { data: { serviceRequestId, rejectedAt } }) => {
      await this.follow.execute(tx, { serviceRequestId, progress: 'returned by the customer', at: new Date(rejectedAt) });
    }),
    on(WorkOrderReopened, async (tx, { data: { serviceRequestId, reopenedAt } }) => {
      await this.follow.execute(tx, { serviceRequestId, progress: 'reopened', at: new Date(reopenedAt) });
    }),
    on(WorkOrderCancelled, async (tx, { data: { serviceRequestId, cancelledAt } }) => {
      await this.follow.execute(tx, { serviceRequestId, progress: 'cancelled', at: new Date(cancelledAt) });
    }),
    onAll(RequestClassified, (tx, messages) => {
      const sure = messages.filter(({ data: { requestType } }) => requestType.applied);
      return this.adoptRequestTypes.execute(tx, new Map(sure.map(({ data: { serviceRequestId, requestType } }) => [serviceRequestId, requestType.value])));
    }),
  ];
}
