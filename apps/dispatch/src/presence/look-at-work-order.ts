import { Inject, Injectable } from '@nestjs/common';
import type { GraphContext, Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { LookAtWorkOrderInput } from '../graph.generated';
import { noSuchOrder } from '../work-orders/refusals';
import { TouchWorkOrder } from '../work-orders/touch-work-order';
import { WorkOrdersView, type WorkOrder } from '../work-orders/work-orders.view';
import { LooksStore } from './looks.store';

/** A heartbeat may be late by ten seconds. */
const holdsForMillis = 30_000;

@Injectable()
export class LookAtWorkOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly looks: LooksStore,
    private readonly orders: WorkOrdersView,
    private readonly touch: TouchWorkOrder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(viewer: Principal, context: GraphContext, { workOrderId }: LookAtWorkOrderInput): Promise<WorkOrder | InvalidInputRefusal> {
    const order = await this.orders.byId(context, workOrderId);
    if (order === null) return noSuchOrder;
    const since = this.clock();
    await this.uow.run(async (tx) => {
      const came = await this.looks.keep(tx, { workOrderId, accountId: viewer.id, name: viewer.name, since, until: new Date(since.getTime() + holdsForMillis) });
      if (came) await this.touch.execute(tx, [workOrderId], 'VIEWERS');
    });
    return order;
  }
}
