import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { connection, pageOf, type PageRequest } from '@deskgraph/subgraph';
import type { QueryNotificationsArgs } from '../graph.generated';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { wordsOf, type Recipient } from './domain/notice';
import type { EmailState, NotificationRow } from './notification.entity';
import { NotificationsStore } from './notifications.store';

@Injectable()
export class NotificationsView {
  constructor(private readonly store: NotificationsStore, @Inject(BUSINESS_TIME_ZONE) private readonly zone: string) {}

  /** What was told to the viewer, to a role of theirs, or to their customer. */
  async of(viewer: Principal, request: QueryNotificationsArgs, language: 'zh' | 'en') {
    const page = pageOf(request);
    const recipients = recipientsOf(viewer);
    const rows = await this.store.of(recipients, page, { unreadBy: request.unreadOnly ? viewer.id : undefined, ids: request.ids ?? undefined });
    const reads = new Map((await this.store.reads(viewer.id, rows.map(({ id }) => id))).map(({ notificationId, readAt }) => [notificationId, readAt]));
    const found = connection(rows, page, keyOf, (row) => ({ ...this.shown(row, language), readAt: reads.get(row.id) ?? null }));
    return { ...found, unreadCount: () => this.unreadCount(viewer) };
  }

  unreadCount(viewer: Principal): Promise<number> {
    return this.store.unread(recipientsOf(viewer), viewer.id);
  }

  async deliveries(states: readonly EmailState[], request: PageRequest, language: 'zh' | 'en') {
    const page = pageOf(request);
    return connection(await this.store.byState(states, page), page, keyOf, (row) => ({ ...this.shown(row, language), readAt: null }));
  }

  private shown(row: NotificationRow, language: 'zh' | 'en') {
    const { id, createdAt, urgent, workOrderId, emailTo, emailState, attempts, nextAttemptAt, sentAt, lastError } = row;
    return { id, createdAt, urgent, workOrderId, ...wordsOf(row.template, row.facts, language, this.zone), email: { to: emailTo, state: emailState, attempts, nextAttemptAt, sentAt, lastError } };
  }
}

const keyOf = ({ createdAt, id }: NotificationRow) => [createdAt.toISOString(), id] as const;

/** Everything that reaches the viewer. A customer is reached as such only, whatever other roles there are. */
export function recipientsOf({ id, kind, roles, customerId }: Principal): readonly Recipient[] {
  if (kind === 'customer') return customerId === undefined ? [] : [{ kind: 'CUSTOMER', id: customerId }];
  return [{ kind: 'ACCOUNT', id }, ...roles.map((role): Recipient => ({ kind: 'ROLE', id: role }))];
}
