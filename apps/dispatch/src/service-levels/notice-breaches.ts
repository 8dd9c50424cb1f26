import { Inject, Injectable } from '@nestjs/common';
import { Outbox, type OutgoingEvent } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { DueClocksStore } from './due-clocks.store';
import { slaClockBreached, slaClockWarned } from './sla-clocks.events';

const mostAtOnce = 500;

/** Finds clocks that passed a warning point or ran out in the database and says so, each once, however many instances look. */
@Injectable()
export class NoticeBreaches {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clocks: DueClocksStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many warnings and breaches were noticed. */
  async execute(): Promise<number> {
    const warned = await this.untilNone(async (tx, now) => (await this.clocks.takeWarned(tx, now, mostAtOnce)).map((clock) => slaClockWarned(clock, now)));
    const breached = await this.untilNone(async (tx, now) => (await this.clocks.takeBreached(tx, now, mostAtOnce)).map((clock) => slaClockBreached(clock, now)));
    return warned + breached;
  }

  /** A clock may have passed several points during a stop: each look gives one of them. */
  private async untilNone(look: (tx: EntityManager, now: Date) => Promise<OutgoingEvent[]>): Promise<number> {
    for (let noticed = 0; ; ) {
      const count = await this.uow.run(async (tx) => {
        const events = await look(tx, this.clock());
        await this.outbox.append(tx, events);
        return events.length;
      });
      if (count === 0) return noticed;
      noticed += count;
    }
  }
}
