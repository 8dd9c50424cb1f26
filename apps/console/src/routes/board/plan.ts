import { unmasked } from '../../graph/masked';
import type { BatchPlan_AssignmentPlanFragment } from './batch-plan.generated';
import type { Order } from './order-book';
import type { OrderBook_WorkOrderFragment } from './order-book.generated';
import type { Named } from './suggestion-card';

/** A line of a plan while it is looked over. */
export interface PlannedRow {
  readonly order: Order;
  readonly score: number;
  readonly proposed: Named;
  /** The one proposed, or another by hand. */
  readonly engineer: Named;
  readonly chosen: boolean;
  readonly outcome: { readonly assigned: boolean; readonly refusal?: string } | null;
}

export function planned({ items }: BatchPlan_AssignmentPlanFragment): readonly PlannedRow[] {
  return items.flatMap(({ workOrder, engineer, score }) => {
    const order = unmasked<OrderBook_WorkOrderFragment>(workOrder);
    return order && engineer ? [{ order, score, proposed: engineer, engineer, chosen: true, outcome: null }] : [];
  });
}
