import { EntitySchema } from 'typeorm';
import type { NoticeFacts, RecipientKind, Template } from './domain/notice';

/** NONE: nobody's address is known; KEPT: there is no mail server, it is shown instead. */
export type EmailState = 'NONE' | 'WAITING' | 'SENT' | 'FAILED' | 'KEPT';

export interface NotificationRow {
  readonly id: string;
  /** What it was given for; one notice a cause and recipient. */
  readonly cause: string;
  readonly recipientKind: RecipientKind;
  readonly recipient: string;
  readonly template: Template;
  readonly facts: NoticeFacts;
  readonly workOrderId: string;
  readonly urgent: boolean;
  readonly createdAt: Date;
  readonly emailTo: string | null;
  readonly emailLanguage: 'zh' | 'en' | null;
  readonly emailState: EmailState;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly sentAt: Date | null;
  readonly lastError: string | null;
}

export interface SettingsRow {
  readonly recipientKind: RecipientKind;
  readonly recipient: string;
  readonly email: string | null;
  readonly language: 'zh' | 'en';
  /** Local times of the business zone; both or neither. */
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
}

export interface ReadRow {
  readonly notificationId: string;
  readonly accountId: string;
  readonly readAt: Date;
}

export const NotificationEntity = new EntitySchema<NotificationRow>({
  name: 'Notification',
  tableName: 'notifications',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'notifications_pkey' },
    cause: { type: 'text' },
    recipientKind: { type: 'text', name: 'recipient_kind' },
    recipient: { type: 'text' },
    template: { type: 'text' },
    facts: { type: 'jsonb' },
    workOrderId: { type: 'text', name: 'work_order_id' },
    urgent: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    emailTo: { type: 'text', name: 'email_to', nullable: true },
    emailLanguage: { type: 'text', name: 'email_language', nullable: true },
    emailState: { type: 'text', name: 'email_state' },
    attempts: { type: 'int' },
    nextAttemptAt: { type: 'timestamptz', name: 'next_attempt_at', nullable: true },
    sentAt: { type: 'timestamptz', name: 'sent_at', nullable: true },
    lastError: { type: 'text', name: 'last_error', nullable: true },
  },
  indices: [
    { name: 'notifications_once_a_cause', columns: ['cause', 'recipientKind', 'recipient'], unique: true },
    { name: 'notifications_of_recipient', columns: ['recipientKind', 'recipient', 'createdAt', 'id'] },
    { name: 'notifications_to_mail', columns: ['nextAttemptAt'], where: "email_state = 'WAITING'" },
    { name: 'notifications_by_state', columns: ['emailState', 'createdAt', 'id'] },
  ],
});

export const NotificationReadEntity = new EntitySchema<ReadRow>({
  name: 'NotificationRead',
  tableName: 'notification_reads',
  columns: {
    notificationId: { type: 'text', name: 'notification_id', primary: true, primaryKeyConstraintName: 'notification_reads_pkey' },
    accountId: { type: 'text', name: 'account_id', primary: true, primaryKeyConstraintName: 'notification_reads_pkey' },
    readAt: { type: 'timestamptz', name: 'read_at' },
  },
  foreignKeys: [{ name: 'reads_of_notification', target: 'Notification', columnNames: ['notificationId'], referencedColumnNames: ['id'] }],
});

export const NotificationSettingsEntity = new EntitySchema<SettingsRow>({
  name: 'NotificationSettings',
  tableName: 'notification_settings',
  columns: {
    recipientKind: { type: 'text', name: 'recipient_kind', primary: true, primaryKeyConstraintName: 'notification_settings_pkey' },
    recipient: { type: 'text', primary: true, primaryKeyConstraintName: 'notification_settings_pkey' },
    email: { type: 'text', nullable: true },
    language: { type: 'text' },
    quietFrom: { type: 'text', name: 'quiet_from', nullable: true },
    quietTo: { type: 'text', name: 'quiet_to', nullable: true },
  },
});
