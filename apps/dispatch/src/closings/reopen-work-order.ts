import { Injectable } from '@nestjs/common';
import { reaches, type Principal } from '@deskgraph/identity';
import { UnitOfWork } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { ReopenWorkOrderInput } from '../graph.generated';
import { FollowClocks, type HeldOrder } from '../work-orders/follow-clocks';
import { FollowClosing } from '../work-orders/follow-closing';
import { noSuchOrder } from '../work-orders/refusals';
import { reasonIn, SettleDecision } from './settle-decision';

export type ReopenRefusal = { readonly refused: 'WorkOrderNotAccepted'; readonly status: HeldOrder['status'] };

@Injectable()
export class ReopenWorkOrder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: FollowClocks,
    private readonly closing: FollowClosing,
    private readonly settle: SettleDecision,
  ) {}

  async execute(principal: Principal, { workOrderId, ...input }: ReopenWorkOrderInput): Promise<HeldOrder | ReopenRefusal | InvalidInputRefusal> {
    const reason = reasonIn(input.reason);
    if (typeof reason !== 'string') return reason;
    return this.uow.run(async (tx) => {
      const found = await this.orders.hold(tx, workOrderId);
      if (found === null || !reaches(principal, found.customerId)) return noSuchOrder;
      const order = await this.closing.reopened(tx, workOrderId);
      if (!('refused' in order)) await this.settle.execute(tx, order, 'REOPENED', reason, principal);
      return order;
    });
  }
}
