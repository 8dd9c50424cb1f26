import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RunClocks, type ClockNews, type ClockNow } from '../service-levels/run-clocks';
import type { WorkOrder } from './domain/work-order';
import { WorkOrdersStore } from './work-orders.store';

/** What a neighbour that pauses, renews or escalates needs to know of an order. */
export type HeldOrder = Pick<WorkOrder, 'id' | 'reference' | 'serviceRequestId' | 'customerId' | 'engineerId' | 'status' | 'priority' | 'responseLevel' | 'language' | 'startAt'>;

/** Carries what happens to an order outside this feature into its clocks, and the instants that follow into the order. */
@Injectable()
export class FollowClocks {
  constructor(private readonly orders: WorkOrdersStore, private readonly clocks: RunClocks) {}

  /** The order, held until the transaction ends; null when there is none. */
  hold(tx: EntityManager, workOrderId: string): Promise<HeldOrder | null> {
    return this.orders.locked(tx, workOrderId);
  }

  /** The clocks as the last change left them, and what the order waits for. */
  now(tx: EntityManager, workOrderId: string): Promise<{ readonly clocks: readonly ClockNow[]; readonly waits: readonly string[] }> {
    return this.clocks.now(tx, workOrderId);
  }

  /** Whether the order waits for this now. */
  async waitsFor(tx: EntityManager, workOrderId: string, reason: string): Promise<boolean> {
    return (await this.now(tx, workOrderId)).waits.includes(reason);
  }

  /** The clocks after the news. */
  async apply(tx: EntityManager, workOrderId: string, ...news: readonly ClockNews[]): Promise<readonly ClockNow[]> {
    const order = await this.held(tx, workOrderId);
    const { after, outlook } = await this.clocks.move(tx, { workOrderId, serviceRequestId: order.serviceRequestId }, ...news);
    await this.orders.save(tx, { ...order, ...outlook });
    return after;
  }

  /** Brings the order to the current versions of what was promised. */
  async renew(tx: EntityManager, workOrderId: string): Promise<{ readonly before: readonly ClockNow[]; readonly after: readonly ClockNow[] }> {
    const order = await this.held(tx, workOrderId);
    const { before, after, outlook } = await this.clocks.renew(tx, { workOrderId, serviceRequestId: order.serviceRequestId });
    await this.orders.save(tx, { ...order, ...outlook });
    return { before, after };
  }

  private async held(tx: EntityManager, workOrderId: string): Promise<WorkOrder> {
    const order = await this.orders.locked(tx, workOrderId);
    if (order === null) throw new Error(`work order ${workOrderId} is gone`);
    return order;
  }
}
