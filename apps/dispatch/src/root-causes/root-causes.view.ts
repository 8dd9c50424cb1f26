import { Injectable } from '@nestjs/common';
import { byKey, PerRequestLoader } from '@deskgraph/subgraph';
import type { RootCauseRow } from './root-cause.entity';
import { RootCausesStore } from './root-causes.store';

@Injectable()
export class RootCausesView {
  private readonly loader = new PerRequestLoader<RootCauseRow>(async (ids) => byKey(await this.store.ofOrders(ids), (row) => row.workOrderId));

  constructor(private readonly store: RootCausesStore) {}

  ofOrder(context: object, workOrderId: string): Promise<RootCauseRow | null> {
    return this.loader.load(context, workOrderId);
  }
}
