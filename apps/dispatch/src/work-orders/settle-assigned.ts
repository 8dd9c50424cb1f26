import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { RunClocks } from '../service-levels/run-clocks';
import type { WorkOrder } from './domain/work-order';
import { workOrderAssigned } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

/** What follows from an assignment: the promise to dispatch is kept, the order is saved and everybody is told; in the caller's transaction. */
@Injectable()
export class SettleAssigned {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly clocks: RunClocks,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: EntityManager, assigned: WorkOrder, engineer: { readonly id: string; readonly teamId: string }, assignedBy: string): Promise<WorkOrder> {
    const now = this.clock();
    const key = { workOrderId: assigned.id, serviceRequestId: assigned.serviceRequestId };
    const outlook = await this.clocks.apply(tx, key, { change: 'stop', kind: 'DISPATCH', at: now });
    const saved = await this.orders.save(tx, { ...assigned, ...outlook });
    await this.outbox.append(tx, [workOrderAssigned(saved, engineer, assignedBy, now)]);
    return saved;
  }
}
