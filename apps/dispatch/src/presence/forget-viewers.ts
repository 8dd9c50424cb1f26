import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { TouchWorkOrder } from '../work-orders/touch-work-order';
import { LooksStore } from './looks.store';

/** Who closed the screen without a word is no longer shown. */
@Injectable()
export class ForgetViewers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly looks: LooksStore,
    private readonly touch: TouchWorkOrder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await this.uow.run(async (tx) => this.touch.execute(tx, await this.looks.endExpired(tx, this.clock()), 'VIEWERS'));
  }
}
