import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RunClocks } from '../service-levels/run-clocks';
import type { CategoryFound } from './categorise-work-orders';
import { WorkOrdersStore } from './work-orders.store';

/** Takes over the request types that triage found, unless the requester said one; policies may be for types (R1.4). */
@Injectable()
export class AdoptRequestTypes {
  constructor(private readonly orders: WorkOrdersStore, private readonly clocks: RunClocks) {}

  async execute(tx: EntityManager, found: readonly CategoryFound[]): Promise<void> {
    // Of a request that is there twice the first word stands.
    const sure = new Map([...found].reverse().filter(({ requestType }) => requestType !== null).map((entry) => [entry.serviceRequestId, entry]));
    if (sure.size === 0) return;
    const orders = await this.orders.lockedByRequests(tx, [...sure.keys()]);
    const typed = orders.filter(({ requestType }) => requestType === null).map((order) => {
      const entry = sure.get(order.serviceRequestId);
      return { order: { ...order, requestType: entry?.requestType ?? null }, cause: entry?.cause };
    });
    const known = typed.map(({ order, cause }) => ({ key: { workOrderId: order.id, serviceRequestId: order.serviceRequestId }, request: order, cause }));
    const outlooks = await this.clocks.retargetAll(tx, known);
    await this.orders.saveAll(tx, typed.map(({ order }) => ({ ...order, ...outlooks.get(order.id) })));
  }
}
