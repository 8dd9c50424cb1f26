import { Injectable } from '@nestjs/common';
import { ClassificationCorrected, InformationProvided, RequestClassified, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { CategoriseWorkOrder } from './categorise-work-order';
import { FollowPriority } from './follow-priority';
import { OpenWorkOrder } from './open-work-order';

/** What intake and knowledge say about requests. */
@Injectable()
export class RequestsConsumer {
  constructor(
    private readonly open: OpenWorkOrder,
    private readonly followPriority: FollowPriority,
    private readonly categorise: CategoriseWorkOrder,
  ) {}

  readonly subscriptions: readonly Subscription[] = [
    on(ServiceRequestSubmitted, (tx, { data }) => this.open.execute(tx, data)),
    on(InformationProvided, (tx, { data: { serviceRequestId, priority, responseLevel } }) =>
      this.followPriority.execute(tx, { serviceRequestId, priority, responseLevel: responseLevel ?? null }),
    ),
    on(RequestClassified, (tx, { data: { serviceRequestId, category, applied, classifiedAt } }) =>
      this.categorise.execute(tx, { serviceRequestId, categoryId: category.id, applied, at: new Date(classifiedAt) }),
    ),
    on(ClassificationCorrected, (tx, { data: { serviceRequestId, category, correctedAt } }) =>
      this.categorise.execute(tx, { serviceRequestId, categoryId: category.id, applied: true, at: new Date(correctedAt) }),
    ),
  ];
}
