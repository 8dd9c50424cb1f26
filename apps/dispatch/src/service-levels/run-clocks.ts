import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { openLedger, outlook, settle, type ClockChange, type Ledger } from './domain/clock-ledger';
import { defaultPolicy, type Priority } from './domain/service-level-policy';
import { verdictEvent } from './sla-clocks.events';
import { SlaClocksStore, type OrderKey } from './sla-clocks.store';

/** The next instants that matter to an order; null when no clock runs. */
export interface Outlook {
  readonly nextDueAt: Date | null;
  readonly atRiskAt: Date | null;
}

export type ClockNews = ClockChange;

/** Starts the clocks of an order and carries what happens to the order into them; in the caller's transaction. */
@Injectable()
export class RunClocks {
  constructor(
    private readonly clocks: SlaClocksStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async start(tx: EntityManager, key: OrderKey, priority: Priority, startedAt: Date) {
    const ledger: Ledger = openLedger(defaultPolicy, priority, startedAt, this.zone);
    await this.clocks.add(tx, key, ledger);
    const { id, version } = defaultPolicy;
    return { ...outlook(ledger), policy: { id, version }, clocks: ledger.clocks.map(({ kind, dueAt }) => ({ kind, startedAt, dueAt })) };
  }

  async apply(tx: EntityManager, key: OrderKey, ...changes: readonly ClockNews[]): Promise<Outlook> {
    const now = this.clock();
    let ledger = await this.clocks.locked(tx, key.workOrderId);
    for (const change of changes) {
      const settlement = settle(ledger, change, defaultPolicy, this.zone, now);
      ledger = settlement.ledger;
      await this.outbox.append(tx, settlement.verdicts.map((verdict) => verdictEvent(key, verdict, now)));
    }
    await this.clocks.save(tx, key, ledger);
    return outlook(ledger);
  }
}
