import { Injectable } from '@nestjs/common';
import { onlyCustomer, type GraphContext } from '@deskgraph/identity';
import { PerRequestLoader } from '@deskgraph/subgraph';
import type { ClosingDecisionRow } from './closing-decision.entity';
import { ClosingsStore } from './closings.store';

type ShownDecision = Omit<ClosingDecisionRow, 'decidedBy'> & { readonly decidedBy: string | null };

@Injectable()
export class ClosingsView {
  private readonly loader = new PerRequestLoader<readonly ClosingDecisionRow[]>(async (ids) => {
    const rows = await this.store.ofOrders(ids);
    return new Map(ids.map((id) => [id, rows.filter(({ workOrderId }) => workOrderId === id)]));
  });

  constructor(private readonly store: ClosingsStore) {}

  /** A customer reads why, not which of us said so. */
  async ofOrder(context: GraphContext, workOrderId: string): Promise<readonly ShownDecision[]> {
    const rows = (await this.loader.load(context, workOrderId)) ?? [];
    return onlyCustomer(context.principal) === undefined ? rows : rows.map((row) => ({ ...row, decidedBy: null }));
  }
}
