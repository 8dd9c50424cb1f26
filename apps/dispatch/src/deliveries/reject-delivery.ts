import { Inject, Injectable } from '@nestjs/common';
import { reaches, type Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { RejectDeliveryInput } from '../graph.generated';
import { FollowDelivery } from '../work-orders/follow-delivery';
import { deliveryRejected } from './deliveries.events';
import { DeliveriesStore } from './deliveries.store';
import { reject, type Delivery, type NotPending } from './domain/delivery';

@Injectable()
export class RejectDelivery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deliveries: DeliveriesStore,
    private readonly orders: FollowDelivery,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id of the order that goes on. */
  async execute(principal: Principal, { deliveryId, unmet, ...input }: RejectDeliveryInput): Promise<{ readonly workOrderId: string } | NotPending | InvalidInputRefusal> {
    const demand = cleanText(input.demand);
    return this.uow.run(async (tx) => {
      const found = await this.deliveries.locked(tx, deliveryId);
      if (found === null || !reaches(principal, found.customerId)) return noSuchDelivery;
      const invalid = mistakesIn(found, unmet, demand);
      if (invalid) return invalid;
      const now = this.clock();
      const rejected = reject(found, unmet, demand, now);
      if ('refused' in rejected) return rejected;

      const order = await this.orders.rejected(tx, found.workOrderId);
      await this.deliveries.save(tx, rejected);
      await this.outbox.append(tx, [deliveryRejected(rejected, order.serviceRequestId, now)]);
      return { workOrderId: order.id };
    });
  }
}

export const noSuchDelivery: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['deliveryId'], text: { zh: '没有此交付单，请核对编号', en: 'no such delivery; check the id' } }],
};

function mistakesIn({ criteria }: Delivery, unmet: readonly string[], demand: string): InvalidInputRefusal | undefined {
  const known = criteria.map(({ text }) => text);
  return invalidInput([
    requiredLength('demand', { zh: '整改要求', en: 'what is to be put right' }, demand, 4_000),
    (unmet.length === 0 || unmet.some((text) => !known.includes(text))) && {
      path: ['unmet'], text: { zh: `请从验收标准中选择：${known.join('、')}`, en: `name at least one of the criteria: ${known.join(', ')}` },
    },
  ]);
}
