import { Injectable } from '@nestjs/common';
import { SlaClockBreached, SlaClockWarned } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { Escalate } from './escalate';

/** Our own clocks, heard like everybody hears them: what they say survives a stop between the clock and the step. */
@Injectable()
export class ClocksConsumer {
  constructor(private readonly escalate: Escalate) {}

  readonly subscriptions: readonly Subscription[] = [
    on(SlaClockWarned, (tx, { data: { workOrderId, kind, percent, dueAt, warnedAt } }) =>
      this.escalate.execute(tx, { workOrderId, kind, cause: 'WARNING', percent, dueAt: new Date(dueAt), at: new Date(warnedAt) }),
    ),
    on(SlaClockBreached, (tx, { data: { workOrderId, kind, dueAt, breachedAt } }) =>
      this.escalate.execute(tx, { workOrderId, kind, cause: 'BREACH', percent: 100, dueAt: new Date(dueAt), at: new Date(breachedAt) }),
    ),
  ];
}
