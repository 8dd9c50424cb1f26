import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import type { AcceptAssignmentInput } from '../graph.generated';
import { RunClocks } from '../service-levels/run-clocks';
import { accept, type NotYours, type WorkOrder } from './domain/work-order';
import { noSuchOrder } from './refusals';
import { assignmentAccepted } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

@Injectable()
export class AcceptAssignment {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly engineers: EngineersView,
    private readonly clocks: RunClocks,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, startAt }: AcceptAssignmentInput): Promise<WorkOrder | NotYours | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, workOrderId);
      if (order === null) return noSuchOrder;
      const engineerId = await this.engineers.idOfAccount(principal.id, tx);
      const accepted = accept(order, engineerId, startAt);
      if ('refused' in accepted || engineerId === null) return { refused: 'NotAssignedToYou' };

      const now = this.clock();
      const outlook = await this.clocks.apply(tx, { workOrderId, serviceRequestId: order.serviceRequestId }, { change: 'stop', kind: 'FIRST_RESPONSE', at: now });
      const saved = await this.orders.save(tx, { ...accepted, ...outlook });
      await this.outbox.append(tx, [assignmentAccepted(saved, engineerId, startAt, now)]);
      return saved;
    });
  }
}
