import { Injectable } from '@nestjs/common';
import { ClassificationCorrected, InformationProvided, RequestClassified, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { on, onAll, type Subscription } from '@deskgraph/messaging';
import { AdoptRequestTypes } from './adopt-request-types';
import { CategoriseWorkOrders } from './categorise-work-orders';
import { FollowInformation } from './follow-information';
import { OpenWorkOrders } from './open-work-orders';

/** What intake and knowledge say about requests. */
@Injectable()
export class RequestsConsumer {
  constructor(
    private readonly open: OpenWorkOrders,
    private readonly followInformation: FollowInformation,
    private readonly categorise: CategoriseWorkOrders,
    private readonly adoptRequestTypes: AdoptRequestTypes,
  ) {}

  readonly subscriptions: readonly Subscription[] = [
    onAll(ServiceRequestSubmitted, (tx, messages) => this.open.execute(tx, messages)),
    on(InformationProvided, (tx, { data }) => this.followInformation.execute(tx, data)),
    onAll(RequestClassified, async (tx, messages) => {
      const found = messages.map((cause) => {
        const { serviceRequestId, category, applied, requestType, classifiedAt } = cause.data;
        return { serviceRequestId, categoryId: category.id, applied, requestType: requestType.applied ? requestType.value : null, at: new Date(classifiedAt), cause };
      });
      await this.categorise.execute(tx, found);
      await this.adoptRequestTypes.execute(tx, found);
    }),
    onAll(ClassificationCorrected, (tx, messages) =>
      this.categorise.execute(tx, messages.map((cause) => {
        const { serviceRequestId, category, correctedAt } = cause.data;
        return { serviceRequestId, categoryId: category.id, applied: true, requestType: null, at: new Date(correctedAt), cause };
      })),
    ),
  ];
}
