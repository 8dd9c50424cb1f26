import { EntitySchema } from 'typeorm';
import type { StoredClock } from './domain/clock-ledger';
import type { Pause } from './domain/sla-clock';

export type ClockRow = StoredClock & { readonly workOrderId: string; readonly serviceRequestId: string };
export type PauseRow = Pause & { readonly workOrderId: string };

export const SlaClockEntity = new EntitySchema<ClockRow>({
  name: 'SlaClock',
  tableName: 'sla_clocks',
  columns: {
    workOrderId: { type: 'text', name: 'work_order_id', primary: true, primaryKeyConstraintName: 'sla_clocks_pkey' },
    kind: { type: 'text', primary: true, primaryKeyConstraintName: 'sla_clocks_pkey' },
    serviceRequestId: { type: 'text', name: 'service_request_id' },
    priority: { type: 'text' },
    policyId: { type: 'text', name: 'policy_id' },
    policyVersion: { type: 'int', name: 'policy_version' },
    calendarName: { type: 'text', name: 'calendar_name' },
    targetSeconds: { type: 'int', name: 'target_seconds' },
    startedAt: { type: 'timestamptz', name: 'started_at' },
    stoppedAt: { type: 'timestamptz', name: 'stopped_at', nullable: true },
    state: { type: 'text' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    warnAt: { type: 'timestamptz', name: 'warn_at' },
    breachedAt: { type: 'timestamptz', name: 'breached_at', nullable: true },
  },
  indices: [{ name: 'sla_clocks_running', columns: ['dueAt'], where: "state = 'RUNNING'" }],
});

export const PauseEntity = new EntitySchema<PauseRow>({
  name: 'WorkOrderPause',
  tableName: 'work_order_pauses',
  columns: {
    workOrderId: { type: 'text', name: 'work_order_id', primary: true, primaryKeyConstraintName: 'work_order_pauses_pkey' },
    from: { type: 'timestamptz', name: 'from_at', primary: true, primaryKeyConstraintName: 'work_order_pauses_pkey' },
    to: { type: 'timestamptz', name: 'to_at', nullable: true },
    reason: { type: 'text' },
  },
});
