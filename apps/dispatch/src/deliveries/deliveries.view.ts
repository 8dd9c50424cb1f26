import { Injectable } from '@nestjs/common';
import { reaches, type GraphContext } from '@deskgraph/identity';
import { PerRequestLoader } from '@deskgraph/subgraph';
import { DeliveriesStore } from './deliveries.store';
import type { Delivery } from './domain/delivery';

@Injectable()
export class DeliveriesView {
  /** Later entries of a Map win: the newest delivery of an order stays. */
  private readonly loader = new PerRequestLoader<Delivery>(async (ids) => new Map((await this.store.ofOrders(ids)).map((row) => [row.workOrderId, row])));

  constructor(private readonly store: DeliveriesStore) {}

  newestOf(context: GraphContext, workOrderId: string): Promise<Delivery | null> {
    return this.loader.load(context, workOrderId);
  }

  async byId({ principal }: GraphContext, id: string): Promise<Delivery | null> {
    const delivery = await this.store.byId(id);
    return delivery !== null && reaches(principal, delivery.customerId) ? delivery : null;
  }
}
