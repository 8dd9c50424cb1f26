import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { RunClocks, type ClockNews } from '../service-levels/run-clocks';
import { NoteSkillUse } from '../engineers/note-skill-use';
import { AssignmentsStore } from './assignments.store';
import { acceptedByCustomer, deliver, returnedByCustomer, type NotYours, type WorkOrder } from './domain/work-order';
import { subjectsOf } from './ranking.view';
import { WorkOrdersStore } from './work-orders.store';

/** What deliveries need to know of an order. */
export type DeliveredOrder = Pick<WorkOrder, 'id' | 'serviceRequestId' | 'customerId' | 'engineerId'>;

/** Carries the steps of a delivery into its order and the clocks; in the caller's transaction. */
@Injectable()
export class FollowDelivery {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly clocks: RunClocks,
    private readonly assignments: AssignmentsStore,
    private readonly skillUse: NoteSkillUse,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The order, held until the transaction ends; null when there is none. */
  hold(tx: EntityManager, workOrderId: string): Promise<DeliveredOrder | null> {
    return this.orders.locked(tx, workOrderId);
  }

  /** The result is handed over: while the customer looks at it, time stands still. */
  async submitted(tx: EntityManager, workOrderId: string, engineerId: string | null): Promise<DeliveredOrder | NotYours | null> {
    const order = await this.orders.locked(tx, workOrderId);
    if (order === null) return null;
    const delivered = deliver(order, engineerId);
    if ('refused' in delivered) return delivered;
    const now = this.clock();
    return this.save(tx, delivered, { change: 'stop', kind: 'FIRST_RESPONSE', at: now }, { change: 'pause', reason: 'AWAITING_SIGNATURE', at: now });
  }

  async signed(tx: EntityManager, workOrderId: string): Promise<void> {
    const order = await this.held(tx, workOrderId);
    const skillIds = order.requiredSkills.map(({ skillId }) => skillId);
    await this.save(tx, acceptedByCustomer(order), { change: 'sign', at: this.clock() });
    await this.remember(tx, order, { done: 1, returned: 0 });
    if (order.engineerId !== null) await this.skillUse.execute(tx, order.engineerId, skillIds);
  }

  async rejected(tx: EntityManager, workOrderId: string): Promise<WorkOrder> {
    const order = await this.held(tx, workOrderId);
    await this.remember(tx, order, { done: 0, returned: 1 });
    return this.save(tx, returnedByCustomer(order), { change: 'resume', reason: 'AWAITING_SIGNATURE', at: this.clock() });
  }

  /** What an engineer has done for whom is what later suggestions go by. */
  private async remember(tx: EntityManager, order: WorkOrder, counts: { done: number; returned: number }): Promise<void> {
    if (order.engineerId !== null) await this.assignments.addExperience(tx, order.engineerId, subjectsOf(order), counts, this.clock());
  }

  private async held(tx: EntityManager, workOrderId: string): Promise<WorkOrder> {
    const order = await this.orders.locked(tx, workOrderId);
    if (order === null) throw new Error(`work order ${workOrderId} of a delivery is gone`);
    return order;
  }

  private async save(tx: EntityManager, order: WorkOrder, ...news: readonly ClockNews[]): Promise<WorkOrder> {
    const outlook = await this.clocks.apply(tx, { workOrderId: order.id, serviceRequestId: order.serviceRequestId }, ...news);
    return this.orders.save(tx, { ...order, ...outlook });
  }
}
