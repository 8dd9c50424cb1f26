import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RunClocks } from '../service-levels/run-clocks';
import { WorkOrdersStore } from './work-orders.store';

/** Takes over the request type that triage found, unless the requester said one; policies may be for types (R1.4). */
@Injectable()
export class AdoptRequestType {
  constructor(private readonly orders: WorkOrdersStore, private readonly clocks: RunClocks) {}

  async execute(tx: EntityManager, serviceRequestId: string, requestType: string): Promise<void> {
    const order = await this.orders.lockedByRequest(tx, serviceRequestId);
    if (order === null || order.requestType !== null) return;
    const typed = { ...order, requestType };
    await this.orders.save(tx, { ...typed, ...(await this.clocks.retarget(tx, { workOrderId: order.id, serviceRequestId }, typed)) });
  }
}
