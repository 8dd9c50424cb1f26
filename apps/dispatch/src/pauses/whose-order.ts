import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import type { EntityManager } from 'typeorm';
import { EngineersView } from '../engineers/engineers.view';
import type { HeldOrder } from '../work-orders/follow-clocks';

/** Engineers act on their own orders; the desk acts on all. */
@Injectable()
export class WhoseOrder {
  constructor(private readonly engineers: EngineersView) {}

  async mayAct(principal: Principal, { engineerId }: HeldOrder, tx: EntityManager): Promise<boolean> {
    if (principal.kind !== 'engineer') return true;
    return engineerId !== null && (await this.engineers.idOfAccount(principal.id, tx)) === engineerId;
  }
}
