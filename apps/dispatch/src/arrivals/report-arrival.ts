import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import type { ReportArrivalInput } from '../graph.generated';
import { FollowClocks, type HeldOrder } from '../work-orders/follow-clocks';
import { noSuchOrder } from '../work-orders/refusals';
import { engineerArrived } from './arrivals.events';

@Injectable()
export class ReportArrival {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: FollowClocks,
    private readonly engineers: EngineersView,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId }: ReportArrivalInput): Promise<{ readonly workOrderId: string } | { readonly refused: 'NotAssignedToYou' } | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const order = await this.orders.hold(tx, workOrderId);
      if (order === null) return noSuchOrder;
      const engineerId = await this.engineers.idOfAccount(principal.id, tx);
      if (engineerId === null || order.engineerId !== engineerId || !isUnderWay(order)) return { refused: 'NotAssignedToYou' };

      const now = this.clock();
      await this.orders.apply(tx, workOrderId, { change: 'stop', kind: 'ON_SITE', at: now }, { change: 'stop', kind: 'FIRST_RESPONSE', at: now });
      await this.outbox.append(tx, [engineerArrived(order, engineerId, now)]);
      return { workOrderId };
    });
  }
}

const isUnderWay = ({ status }: HeldOrder): boolean => status === 'ASSIGNED' || status === 'IN_PROGRESS';
