import { EntitySchema } from 'typeorm';

export type Verdict = 'MET' | 'BREACHED';

/**
 * Everything that is known of the work on one request, whichever topic spoke first: a column is null until it did.
 * `…At` columns say when what stands beside them was said.
 */
export interface WorkOrderRow {
  readonly serviceRequestId: string;
  readonly openedAt: Date | null;
  readonly openedPriority: string | null;
  readonly customerId: string | null;
  readonly channel: string | null;
  readonly priority: string | null;
  readonly priorityAt: Date | null;
  readonly categoryId: string | null;
  readonly categoryByPerson: boolean | null;
  readonly categoryAt: Date | null;
  readonly engineerId: string | null;
  readonly teamId: string | null;
  readonly assignedAt: Date | null;
  /** What became of the first response and the resolution; null while the clock runs. */
  readonly response: Verdict | null;
  readonly resolution: Verdict | null;
  /** Kind of help; the requester's word is stronger than a model's. */
  readonly requestType: string | null;
  readonly typeByRequester: boolean | null;
  readonly typeAt: Date | null;
  /** The first sign of an engineer, the latest acceptance, and the first time a delivery was not accepted. */
  readonly respondedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly rejectedAt: Date | null;
  /** The first standard solution that was used, and its tier. */
  readonly standardAt: Date | null;
  readonly standardTier: number | null;
  /** Null while it is open; how often it was opened again. Told anew by `backlog` with every status. */
  readonly closedAt: Date | null;
  readonly reopenings: number;
  /** When the resolution was met the last time. */
  readonly resolutionMetAt: Date | null;
  /** A closing before this was none. */
  readonly reopenedAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly deliveredBy: string | null;
  readonly deliveredAt: Date | null;
  /** When the newest message about it occurred. */
  readonly newestAt: Date;
}

export const WorkOrderEntity = new EntitySchema<WorkOrderRow>({
  name: 'WorkOrder',
  tableName: 'work_orders',
  columns: {
    serviceRequestId: { type: 'text', name: 'service_request_id', primary: true, primaryKeyConstraintName: 'work_orders_pkey' },
    openedAt: { type: 'timestamptz', name: 'opened_at', nullable: true },
    openedPriority: { type: 'text', name: 'opened_priority', nullable: true },
    customerId: { type: 'text', name: 'customer_id', nullable: true },
    channel: { type: 'text', nullable: true },
    priority: { type: 'text', nullable: true },
    priorityAt: { type: 'timestamptz', name: 'priority_at', nullable: true },
    categoryId: { type: 'text', name: 'category_id', nullable: true },
    categoryByPerson: { type: 'boolean', name: 'category_by_person', nullable: true },
    categoryAt: { type: 'timestamptz', name: 'category_at', nullable: true },
    engineerId: { type: 'text', name: 'engineer_id', nullable: true },
    teamId: { type: 'text', name: 'team_id', nullable: true },
    assignedAt: { type: 'timestamptz', name: 'assigned_at', nullable: true },
    response: { type: 'text', nullable: true },
    resolution: { type: 'text', nullable: true },
    requestType: { type: 'text', name: 'request_type', nullable: true },
    typeByRequester: { type: 'boolean', name: 'type_by_requester', nullable: true },
    typeAt: { type: 'timestamptz', name: 'type_at', nullable: true },
    respondedAt: { type: 'timestamptz', name: 'responded_at', nullable: true },
    acceptedAt: { type: 'timestamptz', name: 'accepted_at', nullable: true },
    rejectedAt: { type: 'timestamptz', name: 'rejected_at', nullable: true },
    standardAt: { type: 'timestamptz', name: 'standard_at', nullable: true },
    standardTier: { type: 'int', name: 'standard_tier', nullable: true },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
    reopenings: { type: 'int', default: 0 },
    resolutionMetAt: { type: 'timestamptz', name: 'resolution_met_at', nullable: true },
    reopenedAt: { type: 'timestamptz', name: 'reopened_at', nullable: true },
    cancelledAt: { type: 'timestamptz', name: 'cancelled_at', nullable: true },
    deliveredBy: { type: 'text', name: 'delivered_by', nullable: true },
    deliveredAt: { type: 'timestamptz', name: 'delivered_at', nullable: true },
    newestAt: { type: 'timestamptz', name: 'newest_at' },
  },
  indices: [
    { name: 'work_orders_by_opening', columns: ['openedAt'] },
    { name: 'work_orders_by_closing', columns: ['closedAt'] },
    { name: 'work_orders_by_engineer', columns: ['engineerId'] },
    { name: 'work_orders_by_deliverer', columns: ['deliveredBy'] },
    { name: 'work_orders_newest', columns: ['newestAt'] },
  ],
});
