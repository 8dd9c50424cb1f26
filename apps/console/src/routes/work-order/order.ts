import type { WorkOrderPageQuery } from './work-order-page.generated';

/** The order as its page asks for it. */
export type Order = NonNullable<WorkOrderPageQuery['workOrder']>;
export type Viewer = WorkOrderPageQuery['viewer'];
