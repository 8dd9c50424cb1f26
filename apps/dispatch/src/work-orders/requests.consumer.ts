import { Injectable } from '@nestjs/common';
import { ClassificationCorrected, InformationProvided, RequestClassified, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { on, onAll, type Subscription } from '@deskgraph/messaging';
import { CategoriseWorkOrders } from './categorise-work-orders';
import { FollowPriority } from './follow-priority';
import { OpenWorkOrders } from './open-work-orders';

/** What intake and knowledge say about requests. */
@Injectable()
export class RequestsConsumer {
  constructor(
    private readonly open: OpenWorkOrders,
    private readonly followPriority: FollowPriority,
    private readonly categorise: CategoriseWorkOrders,
  ) {}

  readonly subscriptions: readonly Subscription[] = [
    onAll(ServiceRequestSubmitted, (tx, messages) => this.open.execute(tx, messages)),
    on(InformationProvided, (tx, { data: { serviceRequestId, priority, responseLevel } }) =>
      this.followPriority.execute(tx, { serviceRequestId, priority, responseLevel: responseLevel ?? null }),
    ),
    onAll(RequestClassified, (tx, messages) =>
      this.categorise.execute(tx, messages.map((cause) => {
        const { serviceRequestId, category, applied, classifiedAt } = cause.data;
        return { serviceRequestId, categoryId: category.id, applied, at: new Date(classifiedAt), cause };
      })),
    ),
    onAll(ClassificationCorrected, (tx, messages) =>
      this.categorise.execute(tx, messages.map((cause) => {
        const { serviceRequestId, category, correctedAt } = cause.data;
        return { serviceRequestId, categoryId: category.id, applied: true, at: new Date(correctedAt), cause };
      })),
    ),
  ];
}
