import { EntitySchema } from 'typeorm';
import type { Cause, Circumstance, Step, Told } from './domain/ladder';

/** A step that was taken. */
export interface EscalationRow {
  readonly id: string;
  readonly workOrderId: string;
  readonly kind: string;
  readonly step: string;
  readonly cause: Cause;
  readonly percent: number | null;
  readonly circumstance: Circumstance;
  readonly told: Told[];
  /** When the clock warned or ran out. */
  readonly at: Date;
  readonly takenAt: Date;
}

/** A person told the customer that it takes longer, and why. */
export interface AnnouncementRow {
  readonly id: string;
  readonly workOrderId: string;
  readonly reason: string;
  readonly newTime: Date;
  readonly announcedBy: string;
  readonly announcedAt: Date;
}

export interface LadderRow {
  readonly version: number;
  readonly steps: Step[];
  readonly createdAt: Date;
  /** Null: shipped. */
  readonly createdBy: string | null;
}

export const EscalationEntity = new EntitySchema<EscalationRow>({
  name: 'Escalation',
  tableName: 'escalations',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'escalations_pkey' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    kind: { type: 'text' },
    step: { type: 'text' },
    cause: { type: 'text' },
    percent: { type: 'int', nullable: true },
    circumstance: { type: 'text' },
    told: { type: 'text', array: true },
    at: { type: 'timestamptz' },
    takenAt: { type: 'timestamptz', name: 'taken_at' },
  },
  indices: [{ name: 'escalations_once', columns: ['workOrderId', 'kind', 'step'], unique: true }, { name: 'escalations_by_time', columns: ['takenAt', 'id'] }],
});

export const AnnouncementEntity = new EntitySchema<AnnouncementRow>({
  name: 'DelayAnnouncement',
  tableName: 'delay_announcements',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'delay_announcements_pkey' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    reason: { type: 'text' },
    newTime: { type: 'timestamptz', name: 'new_time' },
    announcedBy: { type: 'text', name: 'announced_by' },
    announcedAt: { type: 'timestamptz', name: 'announced_at' },
  },
  indices: [{ name: 'delay_announcements_by_order', columns: ['workOrderId', 'announcedAt'] }],
});

export const LadderEntity = new EntitySchema<LadderRow>({
  name: 'EscalationLadder',
  tableName: 'escalation_ladders',
  columns: {
    version: { type: 'int', primary: true, primaryKeyConstraintName: 'escalation_ladders_pkey' },
    steps: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    createdBy: { type: 'text', name: 'created_by', nullable: true },
  },
});
