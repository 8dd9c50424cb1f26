import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, forbidden, invalidInput, requiredLength, type ForbiddenRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { AnnounceDelayInput } from '../graph.generated';
import { Notify } from '../notifications/notify';
import { WhoseOrder } from '../pauses/whose-order';
import { FollowClocks } from '../work-orders/follow-clocks';
import { noSuchOrder } from '../work-orders/refusals';
import { EscalationsStore } from './escalations.store';

/** Tells the customer that it takes longer, why, and until when. The promise itself does not move. */
@Injectable()
export class AnnounceDelay {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: FollowClocks,
    private readonly whose: WhoseOrder,
    private readonly escalations: EscalationsStore,
    private readonly notify: Notify,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, newTime, ...input }: AnnounceDelayInput): Promise<{ readonly workOrderId: string } | InvalidInputRefusal | ForbiddenRefusal> {
    const [reason, now] = [cleanText(input.reason), this.clock()];
    const invalid = invalidInput([
      requiredLength('reason', { zh: '延迟原因', en: 'reason' }, reason, 500),
      newTime <= now && { path: ['newTime'], text: { zh: '新的时间须在将来', en: 'the new time lies in the future' } },
    ]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const order = await this.orders.hold(tx, workOrderId);
      if (order === null) return noSuchOrder;
      if (!(await this.whose.mayAct(principal, order, tx))) return forbidden('workOrder:announceDelay');
      const announcement = { id: uuid(), workOrderId, reason, newTime, announcedBy: principal.id, announcedAt: now };
      await this.escalations.announce(tx, announcement);
      await this.notify.execute(tx, {
        cause: `${workOrderId} announced ${announcement.id}`, workOrderId, urgent: true, template: 'DELAY_ANNOUNCED', recipients: [{ kind: 'CUSTOMER', id: order.customerId }],
        facts: { reference: order.reference, newTime: newTime.toISOString(), reason },
      });
      return { workOrderId };
    });
  }
}
