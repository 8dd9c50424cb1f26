import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { UnitOfWork } from '@deskgraph/runtime';
import { cleanText, distinctTexts, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import { EngineersView } from '../engineers/engineers.view';
import type { SubmitDeliveryInput } from '../graph.generated';
import { NumberSeries } from '../numbers/number-series';
import { FollowDelivery } from '../work-orders/follow-delivery';
import { clientKeyMistake } from '../work-orders/client-key';
import { noSuchOrder } from '../work-orders/refusals';
import { deliverySubmitted } from './deliveries.events';
import { DeliveriesStore } from './deliveries.store';
import type { Delivery } from './domain/delivery';
import { vagueness, type VagueResult } from './vague-wording';

export type SubmitRefusal = VagueResult | { readonly refused: 'NotAssignedToYou' };

@Injectable()
export class SubmitDelivery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deliveries: DeliveriesStore,
    private readonly orders: FollowDelivery,
    private readonly engineers: EngineersView,
    private readonly numbers: NumberSeries,
    private readonly outbox: Outbox,
  ) {}

  async execute(principal: Principal, { workOrderId, ...input }: SubmitDeliveryInput): Promise<Delivery | SubmitRefusal | InvalidInputRefusal> {
    const said = { resultText: cleanText(input.result), deliverables: distinctTexts(input.deliverables), criteria: distinctTexts(input.criteria) };
    const invalid = mistakesIn(said, input.clientKey);
    const clientKey = input.clientKey?.trim() ?? null;
    if (invalid) return invalid;
    const vague = vagueness(said.resultText);
    if (vague) return vague;

    return this.uow.run(async (tx) => {
      const engineerId = await this.engineers.idOfAccount(principal.id, tx);
      if ((await this.orders.hold(tx, workOrderId)) === null) return noSuchOrder;
      const present = clientKey === null ? null : await this.deliveries.byClientKey(tx, workOrderId, clientKey);
      if (present) return present;
      const order = await this.orders.submitted(tx, workOrderId, engineerId);
      if (order === null) return noSuchOrder;
      if ('refused' in order || engineerId === null) return { refused: 'NotAssignedToYou' };

      const { reference, takenAt } = await this.numbers.next(tx, 'SD');
      const delivery: Delivery = {
        ...said, id: uuid(), reference, workOrderId, customerId: order.customerId, engineerId,
        criteria: said.criteria.map((text) => ({ text, passed: null })),
        outcome: 'PENDING', submittedAt: takenAt, signedBy: null, signedAt: null, signature: null, demand: null, rejectedAt: null, clientKey,
      };
      await this.deliveries.add(tx, delivery);
      await this.outbox.append(tx, [deliverySubmitted(delivery, order.serviceRequestId)]);
      return delivery;
    });
  }
}

function mistakesIn({ resultText, deliverables, criteria }: { resultText: string; deliverables: readonly string[]; criteria: readonly string[] }, clientKey: string | null | undefined): InvalidInputRefusal | undefined {
  return invalidInput([
    requiredLength('result', { zh: '处理结果', en: 'result' }, resultText, 4_000),
    clientKeyMistake(clientKey),
    deliverables.length === 0 && { path: ['deliverables'], text: { zh: '请至少列出一项交付物', en: 'name at least one deliverable' } },
    criteria.length === 0 && { path: ['criteria'], text: { zh: '请至少列出一条验收标准', en: 'name at least one criterion' } },
  ]);
}
