import { EntitySchema } from 'typeorm';
import type { StoredClock } from './domain/clock-ledger';
import type { Priority, ResponseLevel } from './domain/service-level-policy';
import type { Pause } from './domain/sla-clock';

export type ClockRow = StoredClock & {
  readonly workOrderId: string;
  readonly serviceRequestId: string;
  /** Instant of the first of `warnings`, for the timer to find. */
  readonly nextWarnAt: Date | null;
};
export type PauseRow = Pause & { readonly workOrderId: string };

/** What the clocks of an order were chosen by, and what happened to it. */
export interface SlaOrderRow {
  readonly workOrderId: string;
  readonly serviceRequestId: string;
  readonly policyIds: string[];
  readonly priority: Priority;
  readonly responseLevel: ResponseLevel | null;
  readonly startedAt: Date;
  readonly firstContactAt: Date;
  /** Its clocks count in no attainment. */
  readonly cancelledAt: Date | null;
  /** Instants by what a clock measures. */
  readonly happened: Readonly<Record<string, string>>;
}

/** Every change of an order's clocks in its order: replayed, it gives the clocks. */
export interface HistoryRow {
  readonly workOrderId: string;
  readonly seq: number;
  readonly at: Date;
  readonly change: object;
}

export const SlaClockEntity = new EntitySchema<ClockRow>({
  name: 'SlaClock',
  tableName: 'sla_clocks',
  columns: {
    workOrderId: { type: 'text', name: 'work_order_id', primary: true, primaryKeyConstraintName: 'sla_clocks_pkey' },
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'sla_clocks_pkey' },
    serviceRequestId: { type: 'text', name: 'service_request_id' },
    level: { type: 'text' },
    policyId: { type: 'text', name: 'policy_id' },
    policyVersion: { type: 'int', name: 'policy_version' },
    calendarId: { type: 'text', name: 'calendar_id' },
    calendarVersion: { type: 'int', name: 'calendar_version' },
    targetSeconds: { type: 'int', name: 'target_seconds' },
    stoppedBy: { type: 'text', array: true, name: 'stopped_by' },
    warningPoints: { type: 'int', array: true, name: 'warning_points' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    stoppedAt: { type: 'timestamptz', name: 'stopped_at', nullable: true },
    state: { type: 'text' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    warnAt: { type: 'timestamptz', name: 'warn_at' },
    warnings: { type: 'jsonb' },
    warnedPercent: { type: 'int', name: 'warned_percent' },
    nextWarnAt: { type: 'timestamptz', name: 'next_warn_at', nullable: true },
    breachedAt: { type: 'timestamptz', name: 'breached_at', nullable: true },
  },
  indices: [
    { name: 'sla_clocks_running', columns: ['dueAt'], where: "state = 'RUNNING'" },
    { name: 'sla_clocks_to_warn', columns: ['nextWarnAt'], where: "state = 'RUNNING'" },
    { name: 'sla_clocks_by_due', columns: ['dueAt', 'workOrderId', 'kind'] },
  ],
});

export const PauseEntity = new EntitySchema<PauseRow>({
  name: 'WorkOrderPause',
  tableName: 'work_order_pauses',
  columns: {
    workOrderId: { type: 'text', name: 'work_order_id', primary: true, primaryKeyConstraintName: 'work_order_pauses_pkey' },
    from: { type: 'timestamptz', name: 'from_at', primary: true, primaryKeyConstraintName: 'work_order_pauses_pkey' },
    reason: { type: 'text', primary: true, primaryKeyConstraintName: 'work_order_pauses_pkey' },
    to: { type: 'timestamptz', name: 'to_at', nullable: true },
    note: { type: 'text', nullable: true },
    by: { type: 'text', name: 'said_by', nullable: true },
  },
});

export const SlaOrderEntity = new EntitySchema<SlaOrderRow>({
  name: 'SlaOrder',
  tableName: 'sla_orders',
  columns: {
    workOrderId: { type: 'text', name: 'work_order_id', primary: true, primaryKeyConstraintName: 'sla_orders_pkey' },
    serviceRequestId: { type: 'text', name: 'service_request_id' },
    policyIds: { type: 'text', array: true, name: 'policy_ids' },
    priority: { type: 'text' },
    responseLevel: { type: 'text', name: 'response_level', nullable: true },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    firstContactAt: { type: 'timestamptz', name: 'first_contact_at' },
    cancelledAt: { type: 'timestamptz', name: 'cancelled_at', nullable: true },
    happened: { type: 'jsonb' },
  },
});

export const SlaHistoryEntity = new EntitySchema<HistoryRow>({
  name: 'SlaHistory',
  tableName: 'sla_history',
  columns: {
    workOrderId: { type: 'text', name: 'work_order_id', primary: true, primaryKeyConstraintName: 'sla_history_pkey' },
    seq: { type: 'int', primary: true, primaryKeyConstraintName: 'sla_history_pkey' },
    at: { type: 'timestamptz' },
    change: { type: 'jsonb' },
  },
});
