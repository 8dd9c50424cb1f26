import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { RunClocks, type ClockNews } from '../service-levels/run-clocks';
import { AssignmentsStore } from './assignments.store';
import { cancel, reopen, type Closed, type NotAccepted, type WorkOrder } from './domain/work-order';
import { subjectsOf } from './ranking.view';
import { WorkOrdersStore } from './work-orders.store';

/** Takes finished work up again or calls open work off, with its clocks; in the caller's transaction. */
@Injectable()
export class FollowClosing {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly clocks: RunClocks,
    private readonly assignments: AssignmentsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was counted as done by the engineer was not done. */
  async reopened(tx: EntityManager, workOrderId: string): Promise<WorkOrder | NotAccepted> {
    const order = await this.held(tx, workOrderId);
    const reopened = reopen(order);
    if ('refused' in reopened) return reopened;
    const now = this.clock();
    if (order.engineerId !== null) await this.assignments.addExperience(tx, order.engineerId, subjectsOf(order), { done: -1, returned: 1 }, now);
    return this.save(tx, reopened, { change: 'reopen', at: now });
  }

  async cancelled(tx: EntityManager, workOrderId: string): Promise<WorkOrder | Closed> {
    const cancelled = cancel(await this.held(tx, workOrderId));
    if ('refused' in cancelled) return cancelled;
    const now = this.clock();
    await this.assignments.end(tx, workOrderId, now, 'CANCELLED');
    return this.save(tx, cancelled, { change: 'cancel', at: now });
  }

  private async held(tx: EntityManager, workOrderId: string): Promise<WorkOrder> {
    const order = await this.orders.locked(tx, workOrderId);
    if (order === null) throw new Error(`work order ${workOrderId} is gone`);
    return order;
  }

  private async save(tx: EntityManager, order: WorkOrder, news: ClockNews): Promise<WorkOrder> {
    const outlook = await this.clocks.apply(tx, { workOrderId: order.id, serviceRequestId: order.serviceRequestId }, news);
    return this.orders.save(tx, { ...order, ...outlook });
  }
}
