import { Inject, Injectable } from '@nestjs/common';
import { WorkOrderTouched, type DataOf } from '@deskgraph/contracts';
import { outgoing, Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { WorkOrdersStore } from './work-orders.store';

/** Tells screens that show these orders that something on them changed, in the transaction that changes it. */
@Injectable()
export class TouchWorkOrder {
  constructor(
    private readonly orders: WorkOrdersStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: EntityManager, ids: readonly string[], what: DataOf<typeof WorkOrderTouched>['what']): Promise<void> {
    if (ids.length === 0) return;
    const now = this.clock();
    const orders = await this.orders.byIds(ids, tx);
    const events = orders.map(({ id, serviceRequestId }) => outgoing(WorkOrderTouched, id, now, { workOrderId: id, serviceRequestId, what, touchedAt: now.toISOString() }));
    await this.outbox.append(tx, events);
  }
}
