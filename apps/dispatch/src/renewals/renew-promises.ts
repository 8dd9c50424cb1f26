import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { v7 as uuid } from 'uuid';
import type { Renewal } from './renewal.entity';
import { RenewalsStore } from './renewals.store';

/** Asks for every open order to be brought to the current versions; the work is done in the background. */
@Injectable()
export class RenewPromises {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly renewals: RenewalsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal): Promise<Renewal> {
    const renewal: Renewal = { id: uuid(), askedBy: principal.id, askedAt: this.clock(), reached: '', renewed: 0, moved: 0, finishedAt: null };
    await this.uow.run((tx) => this.renewals.add(tx, renewal));
    return renewal;
  }
}
