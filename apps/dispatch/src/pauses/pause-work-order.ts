import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength } from '@deskgraph/subgraph';
import type { ClockKind, PauseWorkOrderInput } from '../graph.generated';
import { FollowClocks } from '../work-orders/follow-clocks';
import { noSuchOrder } from '../work-orders/refusals';
import { workOrderPaused } from './pauses.events';
import type { OrInvalid, PauseRefusal } from './refusals';
import { WhoseOrder } from './whose-order';

export interface Paused {
  readonly workOrderId: string;
  readonly stoppedClocks: readonly ClockKind[];
}

@Injectable()
export class PauseWorkOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: FollowClocks,
    private readonly whose: WhoseOrder,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, reason, ...input }: PauseWorkOrderInput): Promise<OrInvalid<Paused | PauseRefusal>> {
    const note = cleanText(input.note);
    const invalid = invalidInput([requiredLength('note', { zh: '等待说明', en: 'note on what is waited for' }, note, 500)]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const order = await this.orders.hold(tx, workOrderId);
      if (order === null) return noSuchOrder;
      if (!(await this.whose.mayAct(principal, order, tx))) return { refused: 'NotAssignedToYou' };
      if (!['OPEN', 'ASSIGNED', 'IN_PROGRESS'].includes(order.status)) return { refused: 'WorkOrderClosed', status: order.status };

      const [now, waitsAlready] = [this.clock(), await this.orders.waitsFor(tx, workOrderId, reason)];
      const clocks = await this.orders.apply(tx, workOrderId, { change: 'pause', reason, at: now, note, by: principal.id });
      const stoppedClocks = clocks.filter(({ state, stoppedBy }) => state === 'PAUSED' && stoppedBy.includes(reason)).map(({ kind }) => kind);
      if (!waitsAlready) await this.outbox.append(tx, [workOrderPaused(order, reason, stoppedClocks, now)]);
      return { workOrderId, stoppedClocks };
    });
  }
}
