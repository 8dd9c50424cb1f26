import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { optionalText, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { PlanVisitInput } from '../graph.generated';
import type { WorkOrder } from './domain/work-order';
import { noSuchOrder } from './refusals';
import { TouchWorkOrder } from './touch-work-order';
import { WorkOrdersStore } from './work-orders.store';

/** Says where somebody has to go for an order, and by when; without a region the work is done from afar. */
@Injectable()
export class PlanVisit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly touch: TouchWorkOrder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, arriveBy, ...input }: PlanVisitInput): Promise<WorkOrder | InvalidInputRefusal> {
    const region = optionalText(input.region);
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, workOrderId);
      if (order === null) return noSuchOrder;
      const visit = region === null ? null : { region, by: arriveBy?.toISOString() ?? null, plannedAt: this.clock().toISOString(), plannedBy: principal.name };
      const next = await this.orders.save(tx, { ...order, visit });
      await this.touch.execute(tx, [workOrderId], 'VISIT');
      return next;
    });
  }
}
