import { Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
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
}

/** Takes over what triage or a person said a request is about. What comes before the order is kept for it. */
@Injectable()
export class CategoriseWorkOrder {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly engineers: EngineersView,
    private readonly assignments: AssignmentsStore,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: EntityManager, { serviceRequestId, categoryId, applied, requestType, at }: CategoryFound): Promise<void> {
    const order = await this.orders.lockedByRequest(tx, serviceRequestId);
    if (order === null) return this.orders.keepEarlyCategory(tx, { serviceRequestId, categoryId, applied, requestType });

    const known = await this.engineers.skillIds(tx);
    const next = await this.orders.save(tx, categorise(order, { categoryId, applied, skillId: skillOfCategory(categoryId, known) }, await this.assignments.skillRules(tx)));
    if (applied) await this.outbox.append(tx, [workOrderCategorised(next, categoryId, at)]);
  }

  /** The order with what its device and product version ask of an engineer already now. */
  async beforehand(tx: EntityManager, order: WorkOrder): Promise<WorkOrder> {
    return withDemand(order, await this.assignments.skillRules(tx));
  }
}
