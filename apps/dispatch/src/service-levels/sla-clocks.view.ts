import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { PerRequestLoader } from '@deskgraph/subgraph';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { historyOf, type Ledger } from './domain/clock-ledger';
import { explain } from './domain/explanation';
import { readClock } from './domain/sla-clock';
import { SlaClocksStore } from './sla-clocks.store';

@Injectable()
export class SlaClocksView {
  private readonly loader = new PerRequestLoader<Ledger>((ids) => this.store.ofOrders(ids));

  constructor(
    private readonly store: SlaClocksStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  /** Read by replaying the history now, so that what is shown is never older than the question. */
  async ofOrder(context: object, workOrderId: string, language: 'zh' | 'en') {
    const { clocks, pauses } = (await this.loader.load(context, workOrderId)) ?? { clocks: [], pauses: [] };
    const now = this.clock();
    return clocks.map((clock) => {
      const history = historyOf(clock, pauses, this.zone);
      const replayed = readClock(history, now);
      // A breach stays one, also under a kinder target given later.
      const reading = clock.breachedAt === null ? replayed : { ...replayed, state: 'BREACHED' as const, dueAt: clock.dueAt, breachedAt: clock.breachedAt, pausedAt: null };
      const { kind, priority, policyId, policyVersion, calendarName, startedAt } = clock;
      const explanation = explain({ kind, priority, policy: { id: policyId, version: policyVersion }, calendarName, history, reading }, language);
      return { kind, startedAt, ...reading, explanation };
    });
  }
}
