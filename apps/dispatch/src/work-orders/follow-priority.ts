import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RunClocks } from '../service-levels/run-clocks';
import { AssignmentsStore } from './assignments.store';
import { reprioritise, type Priority, type ResponseLevel } from './domain/work-order';
import { TouchWorkOrder } from './touch-work-order';
import { WorkOrdersStore } from './work-orders.store';

export interface PriorityDecided {
  readonly serviceRequestId: string;
  readonly priority: Priority;
  readonly responseLevel: ResponseLevel | null;
}

/** Takes over a priority that intake decided anew; running clocks get the targets of it and keep their pauses. */
@Injectable()
export class FollowPriority {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly assignments: AssignmentsStore,
    private readonly clocks: RunClocks,
    private readonly touch: TouchWorkOrder,
  ) {}

  async execute(tx: EntityManager, { serviceRequestId, priority, responseLevel }: PriorityDecided): Promise<void> {
    const order = await this.orders.lockedByRequest(tx, serviceRequestId);
    if (order === null || (order.priority === priority && order.responseLevel === responseLevel)) return;
    const outlook = await this.clocks.retarget(tx, { workOrderId: order.id, serviceRequestId }, { priority, responseLevel });
    await this.orders.save(tx, { ...reprioritise(order, priority, responseLevel, await this.assignments.skillRules(tx)), ...outlook });
    await this.touch.execute(tx, [order.id], 'PRIORITY');
  }
}
