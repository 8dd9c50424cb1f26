import { Injectable } from '@nestjs/common';
import { ServiceRequestStatusChanged } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { NoteRequestStatus } from './note-request-status';

/** How far the work on requests is. */
@Injectable()
export class RequestStatusConsumer {
  constructor(private readonly note: NoteRequestStatus) {}

  readonly subscriptions: readonly Subscription[] = [on(ServiceRequestStatusChanged, (tx, { data }) => this.note.execute(tx, data))];
}
