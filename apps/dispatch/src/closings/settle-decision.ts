import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { EngineersView } from '../engineers/engineers.view';
import { Notify, type NoticeWish } from '../notifications/notify';
import type { HeldOrder } from '../work-orders/follow-clocks';
import type { ClosingDecisionRow } from './closing-decision.entity';
import { closingDecided } from './closings.events';
import { ClosingsStore } from './closings.store';

/** What follows from a decision: it is on record with its reason, everybody is told, the engineer and the customer by name; in the caller's transaction. */
@Injectable()
export class SettleDecision {
  constructor(
    private readonly closings: ClosingsStore,
    private readonly engineers: EngineersView,
    private readonly notify: Notify,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: EntityManager, order: HeldOrder, kind: ClosingDecisionRow['kind'], reason: string, principal: Principal): Promise<void> {
    const row = { id: uuid(), workOrderId: order.id, kind, reason, decidedById: principal.id, decidedBy: principal.name, decidedAt: this.clock() };
    await this.closings.add(tx, row);
    await this.outbox.append(tx, [closingDecided(row, order.serviceRequestId)]);
    await this.notify.execute(tx, {
      cause: `${order.id} ${kind} ${row.id}`, workOrderId: order.id, urgent: false, template: kind, facts: { reference: order.reference, reason },
      recipients: [...(await this.engineer(order)), { kind: 'CUSTOMER', id: order.customerId }],
    });
  }

  private async engineer({ engineerId }: HeldOrder): Promise<NoticeWish['recipients']> {
    const accountId = engineerId === null ? null : ((await this.engineers.byId({}, engineerId))?.accountId ?? null);
    return accountId === null ? [] : [{ kind: 'ACCOUNT', id: accountId }];
  }
}

/** The reason of a decision, or what is wrong with it. */
export function reasonIn(said: string): string | InvalidInputRefusal {
  const reason = cleanText(said);
  return invalidInput([requiredLength('reason', { zh: '原因', en: 'reason' }, reason, 500)]) ?? reason;
}
