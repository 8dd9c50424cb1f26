import { Injectable } from '@nestjs/common';
import { ClassificationCorrected, InformationProvided, RequestClassified, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { CategoriseWorkOrder } from './categorise-work-order';
import { FollowInformation } from './follow-information';
import { OpenWorkOrder } from './open-work-order';

/** What intake and knowledge say about requests. */
@Injectable()
export class RequestsConsumer {
  constructor(
    private readonly open: OpenWorkOrder,
    private readonly followInformation: FollowInformation,
    private readonly categorise: CategoriseWorkOrder,
  ) {}

  readonly subscriptions: readonly Subscription[] = [
    on(ServiceRequestSubmitted, (tx, { data }) => this.open.execute(tx, data)),
    on(InformationProvided, (tx, { data }) => this.followInformation.execute(tx, data)),
    on(RequestClassified, (tx, { data: { serviceRequestId, category, applied, classifiedAt } }) =>
      this.categorise.execute(tx, { serviceRequestId, categoryId: category.id, applied, at: new Date(classifiedAt) }),
    ),
    on(ClassificationCorrected, (tx, { data: { serviceRequestId, category, correctedAt } }) =>
      this.categorise.execute(tx, { serviceRequestId, categoryId: category.id, applied: true, at: new Date(correctedAt) }),
    ),
  ];
}
