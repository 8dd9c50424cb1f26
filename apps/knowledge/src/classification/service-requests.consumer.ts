import { Injectable } from '@nestjs/common';
import { InformationProvided, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { ClassifyRequest } from './classify-request';
import { ReadRequests } from './read-requests';

/** What intake says about requests. */
@Injectable()
export class ServiceRequestsConsumer {
  constructor(private readonly read: ReadRequests, private readonly classify: ClassifyRequest) {}

  readonly subscriptions: readonly Subscription[] = [
    on(
      ServiceRequestSubmitted,
      (tx, { data }) => this.classify.execute(tx, data),
      (messages) => this.read.execute(messages.map(({ data }) => data)),
    ),
    on(
      InformationProvided,
      (tx, { data }) => this.classify.execute(tx, data),
      (messages) => this.read.execute(messages.map(({ data }) => data)),
    ),
  ];
}
