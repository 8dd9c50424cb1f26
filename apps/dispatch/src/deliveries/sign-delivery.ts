import { Inject, Injectable } from '@nestjs/common';
import { reaches, type Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, forbidden, invalidInput, longestLength, requiredLength, type FieldMistake, type ForbiddenRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { SignDeliveryInput } from '../graph.generated';
import { EngineersView } from '../engineers/engineers.view';
import { FollowDelivery } from '../work-orders/follow-delivery';
import { deliverySigned } from './deliveries.events';
import { DeliveriesStore } from './deliveries.store';
import { sign, type Delivery, type NotPending } from './domain/delivery';
import { noSuchDelivery } from './reject-delivery';

@Injectable()
export class SignDelivery {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deliveries: DeliveriesStore,
    private readonly orders: FollowDelivery,
    private readonly engineers: EngineersView,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { deliveryId, ...input }: SignDeliveryInput): Promise<Delivery | NotPending | InvalidInputRefusal | ForbiddenRefusal> {
    const signedBy = cleanText(input.signedBy);
    const signature = input.signature?.trim() || null;
    const invalid = invalidInput([requiredLength('signedBy', { zh: '签收人', en: 'name of who signs' }, signedBy, 200), mistakeInStrokes(signature)]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const found = await this.deliveries.locked(tx, deliveryId);
      if (found === null || !reaches(principal, found.customerId)) return noSuchDelivery;
      // An engineer records the signature under his own work only.
      if (principal.kind === 'engineer' && (await this.engineers.idOfAccount(principal.id, tx)) !== found.engineerId) return forbidden('delivery:sign');
      const order = await this.orders.hold(tx, found.workOrderId);
      const now = this.clock();
      const signed = sign(found, { signedBy, signature }, now);
      if ('refused' in signed || order === null) return 'refused' in signed ? signed : noSuchDelivery;

      await this.orders.signed(tx, order.id);
      await this.deliveries.save(tx, signed);
      await this.outbox.append(tx, [deliverySigned(signed, order.serviceRequestId, now)]);
      return signed;
    });
  }
}

/** Pages draw what is kept: nothing but moves and lines gets in. */
function mistakeInStrokes(signature: string | null): FieldMistake | undefined {
  if (signature === null) return undefined;
  if (/^(?:[ML] ?-?\d{1,4}(?:\.\d)?[ ,]-?\d{1,4}(?:\.\d)? ?)+$/.test(signature)) return longestLength('signature', { zh: '手写签名', en: 'signature' }, signature, 40_000);
  return { path: ['signature'], text: { zh: '手写签名须为 SVG 路径，只含 M、L 与坐标', en: 'the signature is SVG path data of M and L with coordinates' } };
}
