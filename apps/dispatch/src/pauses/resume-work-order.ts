import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { ResumeWorkOrderInput } from '../graph.generated';
import { FollowClocks } from '../work-orders/follow-clocks';
import { noSuchOrder } from '../work-orders/refusals';
import { workOrderResumed } from './pauses.events';
import type { OrInvalid, ResumeRefusal } from './refusals';
import { WhoseOrder } from './whose-order';

@Injectable()
export class ResumeWorkOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: FollowClocks,
    private readonly whose: WhoseOrder,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, reason }: ResumeWorkOrderInput): Promise<OrInvalid<{ readonly workOrderId: string } | ResumeRefusal>> {
    return this.uow.run(async (tx) => {
      const order = await this.orders.hold(tx, workOrderId);
      if (order === null) return noSuchOrder;
      if (!(await this.whose.mayAct(principal, order, tx))) return { refused: 'NotAssignedToYou' };
      if (!(await this.orders.waitsFor(tx, workOrderId, reason))) return { refused: 'NotPaused' };

      const now = this.clock();
      const clocks = await this.orders.apply(tx, workOrderId, { change: 'resume', reason, at: now });
      await this.outbox.append(tx, [workOrderResumed(order, reason, clocks, now)]);
      return { workOrderId };
    });
  }
}
