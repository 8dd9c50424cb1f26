import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import { AssignmentsStore } from './assignments.store';
import { assign, assignAutomatically, type WorkOrder } from './domain/work-order';
import { GiveOrder, type Decider } from './give-order';
import { noSuchOrder, type AssignRefusal } from './refusals';
import { WorkOrdersStore } from './work-orders.store';

export interface AssignWorkOrderCommand {
  readonly workOrderId: string;
  readonly engineerId: string;
  readonly expectedVersion: number;
}

@Injectable()
export class AssignWorkOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly assignments: AssignmentsStore,
    private readonly give: GiveOrder,
  ) {}

  async execute({ workOrderId, engineerId, expectedVersion }: AssignWorkOrderCommand, decider: Decider): Promise<WorkOrder | AssignRefusal | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, workOrderId);
      if (order === null) return noSuchOrder;
      // A retry of what already happened is no conflict.
      if (order.engineerId === engineerId && order.status !== 'OPEN') return order;
      if (order.version !== expectedVersion) return this.assignments.stale(tx, order);
      const assigned = decider.how === 'AUTOMATIC' ? assignAutomatically(order, engineerId) : assign(order, engineerId);
      return 'refused' in assigned ? assigned : this.give.execute(tx, order, assigned, decider);
    });
  }
}
