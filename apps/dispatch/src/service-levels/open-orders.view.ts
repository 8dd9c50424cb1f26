import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OpenOrdersStore } from './open-orders.store';

/** Which orders a newer promise concerns. */
@Injectable()
export class OpenOrdersView {
  constructor(private readonly orders: OpenOrdersStore) {}

  /** Ids of the next orders with a clock that runs or is paused, in the order of their ids. */
  idsAfter(tx: EntityManager, workOrderId: string, most: number): Promise<readonly string[]> {
    return this.orders.idsAfter(tx, workOrderId, most);
  }
}
