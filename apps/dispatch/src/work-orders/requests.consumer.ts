import { Injectable } from '@nestjs/common';
import { ClassificationCorrected, InformationProvided, RequestClassified, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { AdoptRequestType } from './adopt-request-type';
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
    private readonly adoptRequestType: AdoptRequestType,
  ) {}

  readonly subscriptions: readonly Subscription[] = [
    on(ServiceRequestSubmitted, (tx, { data }) => this.open.execute(tx, data)),
    on(InformationProvided, (tx, { data }) => this.followInformation.execute(tx, data)),
    on(RequestClassified, async (tx, { data: { serviceRequestId, category, applied, requestType, classifiedAt } }) => {
      const type = requestType.applied ? requestType.value : null;
      await this.categorise.execute(tx, { serviceRequestId, categoryId: category.id, applied, requestType: type, at: new Date(classifiedAt) });
      if (type !== null) await this.adoptRequestType.execute(tx, serviceRequestId, type);
    }),
    on(ClassificationCorrected, (tx, { data: { serviceRequestId, category, correctedAt } }) =>
      this.categorise.execute(tx, { serviceRequestId, categoryId: category.id, applied: true, requestType: null, at: new Date(correctedAt) }),
    ),
  ];
}
