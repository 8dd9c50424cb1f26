import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { CalendarBook } from './calendars/calendar-book';
import { emptyLedger, outlook, settle, type ClockChange, type Ledger, type StoredClock } from './domain/clock-ledger';
import type { RequestFacts } from './domain/policy-rules';
import type { PauseReason, Priority, ResponseLevel, Urgency } from './domain/service-level-policy';
import { Promises } from './policies/promises';
import { verdictEvent } from './sla-clocks.events';
import { SlaClocksStore, type OrderKey } from './sla-clocks.store';

/** The next instants that matter to an order; null when no clock runs. */
export interface Outlook {
  readonly nextDueAt: Date | null;
  readonly atRiskAt: Date | null;
}

/** A clock as its order's last change left it. */
export type ClockNow = Pick<StoredClock, 'kind' | 'state' | 'dueAt' | 'targetSeconds' | 'stoppedBy' | 'policyId' | 'policyVersion'>;

/** What a change made of the clocks of an order, each list by kind. */
export interface Moved {
  readonly before: readonly ClockNow[];
  readonly after: readonly ClockNow[];
  readonly outlook: Outlook;
}

/** What happens to an order that its clocks must hear. */
export type ClockNews = Exclude<ClockChange, { change: 'start' | 'retarget' }>;

/** What a request says that decides about its promises. */
export interface OpeningRequest {
  readonly priority: Priority;
  readonly responseLevel?: ResponseLevel | undefined;
  readonly customerId: string;
  readonly customerLevel: RequestFacts['customerLevel'];
  readonly contractId?: string | undefined;
  readonly requestType?: string | undefined;
  readonly productVersion?: string | undefined;
}

/** An order whose clocks are to start. */
export interface Opening {
  readonly key: OrderKey;
  readonly request: OpeningRequest;
  readonly startedAt: Date;
}

/** What an order was promised when its clocks started. */
export interface Promised extends Outlook {
  readonly workOrderId: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly clocks: readonly { readonly kind: ClockNow['kind']; readonly startedAt: Date; readonly dueAt: Date }[];
}

/** Starts the clocks of orders and carries what happens to the order into them; in the caller's transaction. */
@Injectable()
export class RunClocks {
  constructor(
    private readonly clocks: SlaClocksStore,
    private readonly promises: Promises,
    private readonly calendars: CalendarBook,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Counts from the request, however late we hear of it: what ran out meanwhile is noticed by the timer. One answer each, in their order. */
  async start(tx: EntityManager, openings: readonly Opening[]): Promise<readonly Promised[]> {
    const promise = await this.promises.maker(tx);
    const asked = openings.map(({ key, request, startedAt }) => {
      const urgency = { priority: request.priority, responseLevel: request.responseLevel ?? null };
      return { key, urgency, startedAt, ...promise(factsOf(request), urgency) };
    });
    const calendars = await this.calendars.of(asked.flatMap(({ terms }) => terms), tx);
    const started = asked.map((opening) => {
      const change: ClockChange = { change: 'start', terms: opening.terms, at: opening.startedAt };
      return { ...opening, change, ledger: settle(emptyLedger(opening.startedAt), change, calendars).ledger };
    });
    await this.clocks.add(tx, started);
    return started.map(({ key, terms, startedAt, ledger }) => {
      const { policyId: id, policyVersion: version } = terms[0] ?? { policyId: 'none', policyVersion: 1 };
      const clocks = ledger.clocks.map(({ kind, dueAt }) => ({ kind, startedAt, dueAt }));
      return { ...outlook(ledger), workOrderId: key.workOrderId, policy: { id, version }, clocks };
    });
  }

  async apply(tx: EntityManager, key: OrderKey, ...changes: readonly ClockNews[]): Promise<Outlook> {
    return (await this.move(tx, key, ...changes)).outlook;
  }

  /** As `apply`, and what became of the clocks. */
  async move(tx: EntityManager, key: OrderKey, ...changes: readonly ClockNews[]): Promise<Moved> {
    return this.settleAll(tx, key, await this.clocks.locked(tx, key.workOrderId), changes);
  }

  /** The order is more or less urgent than before: running clocks get the targets of it and keep what was counted and waited. */
  async retarget(tx: EntityManager, key: OrderKey, urgency: Urgency): Promise<Outlook> {
    await this.clocks.setUrgency(tx, key.workOrderId, urgency);
    return (await this.renew(tx, key)).outlook;
  }

  /** Brings an order to the current versions of its policies and their calendars. */
  async renew(tx: EntityManager, key: OrderKey): Promise<Moved> {
    const ledger = await this.clocks.locked(tx, key.workOrderId);
    const { policyIds, ...urgency } = await this.clocks.order(tx, key.workOrderId);
    const terms = await this.promises.terms(tx, policyIds, urgency);
    return this.settleAll(tx, key, ledger, [{ change: 'retarget', terms, at: this.clock() }]);
  }

  /** The clocks as the last change left them, and the reasons the order waits for. */
  async now(tx: EntityManager, workOrderId: string): Promise<{ readonly clocks: readonly ClockNow[]; readonly waits: readonly PauseReason[] }> {
    const { clocks, pauses } = await this.clocks.locked(tx, workOrderId);
    return { clocks, waits: pauses.filter(({ to }) => to === null).map(({ reason }) => reason) };
  }

  private async settleAll(tx: EntityManager, key: OrderKey, before: Ledger, changes: readonly ClockChange[]): Promise<Moved> {
    const now = this.clock();
    const wanted = [...before.clocks, ...changes.flatMap((change) => ('terms' in change ? change.terms : []))];
    const calendars = await this.calendars.of(wanted, tx);
    let ledger = before;
    for (const change of changes) {
      const settlement = settle(ledger, change, calendars);
      ledger = settlement.ledger;
      await this.outbox.append(tx, settlement.verdicts.map((verdict) => verdictEvent(key, verdict, now)));
    }
    await this.clocks.save(tx, key, ledger, changes);
    const after = [...ledger.clocks].sort((one, other) => (one.kind < other.kind ? -1 : 1));
    return { before: before.clocks, after, outlook: outlook(ledger) };
  }
}

function factsOf({ customerId, customerLevel, contractId, requestType, productVersion, responseLevel }: OpeningRequest): RequestFacts {
  return { customerId, customerLevel, contractId: contractId ?? null, requestType: requestType ?? null, product: productVersion ?? null, responseLevel: responseLevel ?? null };
}
