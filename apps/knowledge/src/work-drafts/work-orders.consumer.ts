import { Injectable } from '@nestjs/common';
import { DeliverySigned, WorkStepLogged } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { DraftFromWork } from './draft-from-work';
import { RememberWorkStep } from './remember-work-step';

/** What dispatch says about work. */
@Injectable()
export class WorkOrdersConsumer {
  constructor(private readonly remember: RememberWorkStep, private readonly draft: DraftFromWork) {}

  readonly subscriptions: readonly Subscription[] = [
    on(WorkStepLogged, (tx, { id, data }) => this.remember.execute(tx, id, data)),
    on(DeliverySigned, (tx, { data }) => this.draft.execute(tx, data)),
  ];
}
