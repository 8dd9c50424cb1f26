import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { slaClockBreached } from './sla-clocks.events';
import { SlaClocksStore } from './sla-clocks.store';

const mostAtOnce = 500;

/** Finds clocks that ran out in the database and says so, each once, however many instances look. */
@Injectable()
export class NoticeBreaches {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clocks: SlaClocksStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many were noticed. */
  async execute(): Promise<number> {
    let noticed = 0;
    for (;;) {
      const count = await this.uow.run(async (tx) => {
        const now = this.clock();
        const late = await this.clocks.takeBreached(tx, now, mostAtOnce);
        await this.outbox.append(tx, late.map((clock) => slaClockBreached(clock, now)));
        return late.length;
      });
      noticed += count;
      if (count < mostAtOnce) return noticed;
    }
  }
}
