import { Injectable } from '@nestjs/common';
import type { Page } from '@deskgraph/subgraph';
import { DataSource, LessThanOrEqual, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Recipient } from './domain/notice';
import { NotificationEntity, NotificationReadEntity, NotificationSettingsEntity, type EmailState, type NotificationRow, type ReadRow, type SettingsRow } from './notification.entity';

@Injectable()
export class NotificationsStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds what was not given for the same cause before; returns that. */
  async add(tx: EntityManager, rows: readonly NotificationRow[]): Promise<readonly NotificationRow[]> {
    if (rows.length === 0) return [];
    const { raw } = await tx.createQueryBuilder().insert().into<NotificationRow>(NotificationEntity).values([...rows]).orIgnore().returning('id').execute();
    const added = new Set((raw as { id: string }[]).map(({ id }) => id));
    return rows.filter(({ id }) => added.has(id));
  }

  async settings(tx: EntityManager, recipients: readonly Recipient[]): Promise<readonly SettingsRow[]> {
    if (recipients.length === 0) return [];
    return tx.getRepository<SettingsRow>(NotificationSettingsEntity).find({ where: recipients.map(({ kind, id }) => ({ recipientKind: kind, recipient: id })) });
  }

  async saveSettings(tx: EntityManager, row: SettingsRow): Promise<void> {
    await tx.getRepository<SettingsRow>(NotificationSettingsEntity).upsert(row, ['recipientKind', 'recipient']);
  }

  /** A mail that is due, for whichever instance takes it first. */
  takeMail(tx: EntityManager, now: Date): Promise<NotificationRow | null> {
    const where = { emailState: 'WAITING' as EmailState, nextAttemptAt: LessThanOrEqual(now) };
    return tx.getRepository<NotificationRow>(NotificationEntity).findOne({ where, order: { nextAttemptAt: 'ASC' }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
  }

  async saveMail(tx: EntityManager, { id, ...delivery }: Pick<NotificationRow, 'id' | 'emailState' | 'attempts' | 'nextAttemptAt' | 'sentAt' | 'lastError'>): Promise<void> {
    await tx.getRepository<NotificationRow>(NotificationEntity).update({ id }, delivery);
  }

  of(recipients: readonly Recipient[], page: Page, { unreadBy, ids }: { unreadBy: string | undefined; ids: readonly string[] | undefined }): Promise<NotificationRow[]> {
    const query = this.toAnyOf(recipients);
    if (unreadBy !== undefined) query.andWhere(isUnread, { account: unreadBy });
    if (ids) query.andWhere('n.id = any(:ids)', { ids });
    return newest(query, page);
  }

  unread(recipients: readonly Recipient[], account: string): Promise<number> {
    return this.toAnyOf(recipients).andWhere(isUnread, { account }).getCount();
  }

  byState(states: readonly EmailState[], page: Page): Promise<NotificationRow[]> {
    const query = this.rows().createQueryBuilder('n').where('n.emailState = any(:states)', { states });
    return newest(query, page);
  }

  /** Marks those of the ids that are the reader's own. */
  async markRead(tx: EntityManager, recipients: readonly Recipient[], account: string, ids: readonly string[], readAt: Date): Promise<void> {
    const own = await this.toAnyOf(recipients, tx).andWhere('n.id = any(:ids)', { ids }).getMany();
    const rows = own.map(({ id }): ReadRow => ({ notificationId: id, accountId: account, readAt }));
    if (rows.length > 0) await tx.createQueryBuilder().insert().into<ReadRow>(NotificationReadEntity).values(rows).orIgnore().execute();
  }

  reads(account: string, ids: readonly string[]): Promise<ReadRow[]> {
    return this.dataSource.getRepository<ReadRow>(NotificationReadEntity).createQueryBuilder('r').where('r.accountId = :account and r.notificationId = any(:ids)', { account, ids }).getMany();
  }

  private toAnyOf(recipients: readonly Recipient[], manager?: EntityManager): SelectQueryBuilder<NotificationRow> {
    return this.rows(manager).createQueryBuilder('n').where("n.recipientKind || ' ' || n.recipient = any(:recipients)", { recipients: recipients.map(({ kind, id }) => `${kind} ${id}`) });
  }

  private rows(manager: EntityManager = this.dataSource.manager) {
    return manager.getRepository<NotificationRow>(NotificationEntity);
  }
}

const isUnread = 'not exists (select from notification_reads r where r.notification_id = n.id and r.account_id = :account)';

function newest(query: SelectQueryBuilder<NotificationRow>, { take, after }: Page): Promise<NotificationRow[]> {
    if (after) query.andWhere('(n.createdAt, n.id) < (cast(:at as timestamptz), :id)', { at: after[0], id: after[1] });
    return query.orderBy('n.createdAt', 'DESC').addOrderBy('n.id', 'DESC').take(take).getMany();
}
