import { Injectable } from '@nestjs/common';
import { InformationProvided, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { onAll, type Subscription } from '@deskgraph/messaging';
import { ClassifyRequests } from './classify-requests';
import { ReadRequests } from './read-requests';

/** What intake says about requests. */
@Injectable()
export class ServiceRequestsConsumer {
  constructor(private readonly read: ReadRequests, private readonly classify: ClassifyRequests) {}

  readonly subscriptions: readonly Subscription[] = [ServiceRequestSubmitted, InformationProvided].map((contract) =>
    onAll(
      contract,
      (tx, messages) => this.classify.execute(tx, messages),
      (messages) => this.read.execute(messages.map(({ data }) => data)),
    ),
  );
}
