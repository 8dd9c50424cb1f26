import { Inject, Injectable } from '@nestjs/common';
import { NoticeGiven } from '@deskgraph/contracts';
import { outgoing, Outbox, type OutgoingEvent } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { mailAt, type NoticeFacts, type Recipient, type Template } from './domain/notice';
import type { NotificationRow, SettingsRow } from './notification.entity';
import { NotificationsStore } from './notifications.store';

export interface NoticeWish {
  /** The same cause is told to nobody twice. */
  readonly cause: string;
  readonly recipients: readonly Recipient[];
  readonly template: Template;
  readonly facts: NoticeFacts;
  readonly workOrderId: string;
  /** Does not wait for quiet hours to end. */
  readonly urgent: boolean;
}

/** Gives notice to somebody, in the caller's transaction: in the application always, by mail where an address is known. */
@Injectable()
export class Notify {
  constructor(
    private readonly notifications: NotificationsStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async execute(tx: EntityManager, wish: NoticeWish): Promise<void> {
    const settings = await this.notifications.settings(tx, wish.recipients);
    const rows = wish.recipients.map((recipient) => this.row(wish, recipient, settings.find(({ recipientKind, recipient: id }) => recipientKind === recipient.kind && id === recipient.id)));
    await this.outbox.append(tx, (await this.notifications.add(tx, rows)).map(noticeGiven));
  }

  private row({ cause, template, facts, workOrderId, urgent }: NoticeWish, { kind, id }: Recipient, settings: SettingsRow | undefined): NotificationRow {
    const now = this.clock();
    const emailTo = settings?.email ?? null;
    return {
      id: uuid(), cause, recipientKind: kind, recipient: id, template, facts, workOrderId, urgent, createdAt: now,
      emailTo,
      emailLanguage: emailTo === null ? null : (settings?.language ?? 'zh'),
      emailState: emailTo === null ? 'NONE' : 'WAITING',
      attempts: 0,
      nextAttemptAt: emailTo === null ? null : mailAt(now, { from: settings?.quietFrom ?? null, to: settings?.quietTo ?? null }, urgent, this.zone),
      sentAt: null,
      lastError: null,
    };
  }
}

function noticeGiven({ id, workOrderId, recipientKind, recipient, createdAt }: NotificationRow): OutgoingEvent {
  return outgoing(NoticeGiven, id, createdAt, { notificationId: id, workOrderId, recipient: { kind: recipientKind, id: recipient }, givenAt: createdAt.toISOString() });
}
