import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@deskgraph/runtime';
import { optionalText, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { PlanVisitInput } from '../graph.generated';
import type { WorkOrder } from './domain/work-order';
import { noSuchOrder } from './refusals';
import { TouchWorkOrder } from './touch-work-order';
import { WorkOrdersStore } from './work-orders.store';

/** Says where somebody has to go for an order, and by when; without a region the work is done from afar. */
@Injectable()
export class PlanVisit {
  constructor(private readonly uow: UnitOfWork, private readonly orders: WorkOrdersStore, private readonly touch: TouchWorkOrder) {}

  async execute({ workOrderId, arriveBy, ...input }: PlanVisitInput): Promise<WorkOrder | InvalidInputRefusal> {
    const region = optionalText(input.region);
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, workOrderId);
      if (order === null) return noSuchOrder;
      const next = await this.orders.save(tx, { ...order, visit: region === null ? null : { region, by: arriveBy?.toISOString() ?? null } });
      await this.touch.execute(tx, [workOrderId], 'VISIT');
      return next;
    });
  }
}
