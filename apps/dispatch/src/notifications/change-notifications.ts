import { Inject, Injectable } from '@nestjs/common';
import { can, type Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { forbidden, invalidInput, optionalText, type ForbiddenRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { SetNotificationSettingsInput } from '../graph.generated';
import type { Recipient } from './domain/notice';
import type { SettingsRow } from './notification.entity';
import { NotificationsStore } from './notifications.store';
import { recipientsOf } from './notifications.view';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;
const address = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** What people change about notices: that they have read them, and how they want them. */
@Injectable()
export class ChangeNotifications {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notifications: NotificationsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async markRead(principal: Principal, ids: readonly string[]): Promise<void> {
    await this.uow.run((tx) => this.notifications.markRead(tx, recipientsOf(principal), principal.id, ids, this.clock()));
  }

  /** One's own; those of a role or a customer only with the right to see deliveries. */
  async settings(principal: Principal, input: SetNotificationSettingsInput): Promise<SettingsRow | InvalidInputRefusal | ForbiddenRefusal> {
    const [email, quietFrom, quietTo] = [optionalText(input.email), optionalText(input.quietFrom), optionalText(input.quietTo)];
    const invalid = invalidInput([
      email !== null && !address.test(email) && { path: ['email'], text: { zh: '请填写有效的邮箱地址', en: 'give a valid e-mail address' } },
      ((quietFrom === null) !== (quietTo === null) || [quietFrom, quietTo].some((each) => each !== null && !time.test(each))) && { path: ['quietFrom'], text: { zh: '免打扰时段须同时填写起止时间，如 22:00 与 07:00', en: 'give both ends of the quiet hours, like 22:00 and 07:00' } },
      Boolean(input.role) && Boolean(input.customerId) && { path: ['role'], text: { zh: '角色与客户只能选一', en: 'either a role or a customer' } },
    ]);
    if (invalid) return invalid;
    const recipient = recipientIn(principal, input);
    if (recipient.kind !== 'ACCOUNT' && !(principal.kind === 'customer' && recipient.id === principal.customerId) && !can(principal, 'notification:readDeliveries')) return forbidden('notification:readDeliveries');
    const row: SettingsRow = { recipientKind: recipient.kind, recipient: recipient.id, email, language: input.language ?? 'zh', quietFrom, quietTo };
    await this.uow.run((tx) => this.notifications.saveSettings(tx, row));
    return row;
  }
}

function recipientIn({ id, kind, customerId: own }: Principal, { role, customerId }: SetNotificationSettingsInput): Recipient {
  if (role) return { kind: 'ROLE', id: role };
  if (customerId) return { kind: 'CUSTOMER', id: customerId };
  return kind === 'customer' && own !== undefined ? { kind: 'CUSTOMER', id: own } : { kind: 'ACCOUNT', id };
}
