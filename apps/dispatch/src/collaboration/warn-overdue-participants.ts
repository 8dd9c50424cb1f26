import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { collaborationOverdue } from './collaboration.events';
import { CollaborationStore } from './collaboration.store';

const mostAtOnce = 200;

/** Says of every overdue part of a collaboration list that it is, each once, however many instances look. */
@Injectable()
export class WarnOverdueParticipants {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly participants: CollaborationStore,
    private readonly orders: WorkOrdersView,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many were warned of. */
  async execute(): Promise<number> {
    return this.uow.run(async (tx) => {
      const now = this.clock();
      const late = await this.participants.takeOverdue(tx, now, mostAtOnce);
      const requests = await this.orders.requestsOf(tx, late.map(({ workOrderId }) => workOrderId));
      await this.outbox.append(tx, late.map((part) => collaborationOverdue(part, requests.get(part.workOrderId) ?? '', now)));
      return late.length;
    });
  }
}
