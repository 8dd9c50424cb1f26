import { Injectable } from '@nestjs/common';
import { WorkOrderAssigned } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import { TellAssigned } from './tell-assigned';

/** Our own assignments, whoever made them: a dispatcher, a plan, the automatic mode, a colleague who hands over. */
@Injectable()
export class AssignmentsConsumer {
  constructor(private readonly tell: TellAssigned) {}

  readonly subscriptions: readonly Subscription[] = [
    on(WorkOrderAssigned, (tx, { data: { workOrderId, engineerId, assignedAt } }) => this.tell.execute(tx, { workOrderId, engineerId, at: new Date(assignedAt) })),
  ];
}
