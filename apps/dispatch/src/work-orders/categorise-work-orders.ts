import { Injectable } from '@nestjs/common';
import type { Envelope } from '@deskgraph/contracts';
import { Outbox, type OutgoingEvent } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import { EngineersView } from '../engineers/engineers.view';
import { AssignmentsStore } from './assignments.store';
import { categorise, skillOfCategory, withDemand, type WorkOrder } from './domain/work-order';
import { workOrderCategorised } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

export interface CategoryFound {
  readonly serviceRequestId: string;
  readonly categoryId: string;
  /** Sure enough to decide by itself, or said by a person. */
  readonly applied: boolean;
  /** What kind of help is wanted, where triage was sure. */
  readonly requestType: string | null;
  readonly at: Date;
  /** The message that says so. */
  readonly cause: Envelope | undefined;
}

/** Takes over what triage or persons said requests are about. What comes before the order is kept for it. */
@Injectable()
export class CategoriseWorkOrders {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly engineers: EngineersView,
    private readonly assignments: AssignmentsStore,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: EntityManager, found: readonly CategoryFound[]): Promise<void> {
    const requestIds = found.map(({ serviceRequestId }) => serviceRequestId);
    const orders = new Map((await this.orders.lockedByRequests(tx, requestIds)).map((order) => [order.serviceRequestId, order]));
    const early = found.filter(({ serviceRequestId }) => !orders.has(serviceRequestId));
    await this.orders.keepEarlyCategories(tx, early.map(({ serviceRequestId, categoryId, applied, requestType }) => ({ serviceRequestId, categoryId, applied, requestType })));
    if (orders.size === 0) return;

    const known = await this.engineers.skillIds(tx);
    const rules = await this.assignments.skillRules(tx);
    const events: OutgoingEvent[] = [];
    for (const { serviceRequestId, categoryId, applied, at, cause } of found) {
      const order = orders.get(serviceRequestId);
      if (!order) continue;
      const next = categorise(order, { categoryId, applied, skillId: skillOfCategory(categoryId, known) }, rules);
      orders.set(serviceRequestId, next);
      if (applied) events.push({ ...workOrderCategorised(next, categoryId, at), cause });
    }
    await this.orders.saveAll(tx, [...orders.values()]);
    await this.outbox.append(tx, events);
  }

  /** The orders with what their devices and product versions ask of an engineer already now. */
  async beforehand(tx: EntityManager, orders: readonly WorkOrder[]): Promise<readonly WorkOrder[]> {
    const rules = await this.assignments.skillRules(tx);
    return orders.map((order) => withDemand(order, rules));
  }
}
