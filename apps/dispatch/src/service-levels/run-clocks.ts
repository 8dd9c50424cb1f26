import { Inject, Injectable } from '@nestjs/common';
import type { Envelope } from '@deskgraph/contracts';
import { Outbox, type OutgoingEvent } from '@deskgraph/messaging';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { CalendarBook } from './calendars/calendar-book';
import { emptyLedger, outlook, settle, type ClockChange, type Ledger, type StoredClock } from './domain/clock-ledger';
import type { RequestFacts } from './domain/policy-rules';
import type { PauseReason, Priority, ResponseLevel, Urgency } from './domain/service-level-policy';
import { Promises } from './policies/promises';
import type { SlaOrderRow } from './sla-clock.entity';
import { verdictEvent } from './sla-clocks.events';
import { SlaClocksStore, type Chosen, type OrderKey } from './sla-clocks.store';

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

/** What is known of a request that decides about its promises. */
export interface KnownRequest {
  readonly priority: Priority;
  readonly responseLevel?: ResponseLevel | null | undefined;
  readonly customerId: string;
  readonly customerLevel: RequestFacts['customerLevel'];
  readonly contractId?: string | null | undefined;
  readonly requestType?: string | null | undefined;
  readonly productVersion?: string | null | undefined;
}

export interface OpeningRequest extends KnownRequest {
  readonly submittedAt: string;
  readonly firstContactAt?: string | undefined;
}

/** An order whose clocks are to start. */
export interface Opening {
  readonly key: OrderKey;
  readonly request: OpeningRequest;
}

/** What an order was promised when its clocks started. */
export interface Promised extends Outlook {
  readonly workOrderId: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly clocks: readonly Pick<StoredClock, 'kind' | 'startedAt' | 'dueAt'>[];
  /** Of clocks that are decided already. */
  readonly news: readonly OutgoingEvent[];
}

/** An order of whose request more is known than before. */
export interface BetterKnown {
  readonly key: OrderKey;
  readonly request: KnownRequest;
  /** The message that says so; without it, the one that is handled now. */
  readonly cause?: Envelope | undefined;
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
    const asked = openings.map(({ key, request }) => {
      const urgency = urgencyOf(request);
      return { key, request, urgency, startedAt: new Date(request.submittedAt), ...promise(factsOf(request), urgency) };
    });
    const calendars = await this.calendars.of(asked.flatMap(({ terms }) => terms), tx);
    const started = asked.map((opening) => {
      const { terms, startedAt, request } = opening;
      const change: ClockChange = { change: 'start', terms, at: startedAt, firstContactAt: new Date(request.firstContactAt ?? startedAt) };
      return { ...opening, change, ...settle(emptyLedger(startedAt), change, calendars) };
    });
    await this.clocks.add(tx, started);
    const now = this.clock();
    return started.map(({ key, policyIds, terms, ledger, verdicts }) => {
      const { policyId: id, policyVersion: version } = terms.find(({ policyId }) => policyId === policyIds[0]) ?? terms[0] ?? { policyId: 'none', policyVersion: 1 };
      const news = verdicts.map((verdict) => verdictEvent(key, verdict, now));
      return { ...outlook(ledger), workOrderId: key.workOrderId, policy: { id, version }, clocks: ledger.clocks, news };
    });
  }

  async apply(tx: EntityManager, key: OrderKey, ...changes: readonly ClockNews[]): Promise<Outlook> {
    return (await this.move(tx, key, ...changes)).outlook;
  }

  /** As `apply`, and what became of the clocks. */
  async move(tx: EntityManager, key: OrderKey, ...changes: readonly ClockNews[]): Promise<Moved> {
    return this.settleAll(tx, key, await this.clocks.locked(tx, key.workOrderId), changes);
  }

  /** More is known of the request than before: if other promises follow, running clocks get their targets and keep what was counted and waited. */
  async retarget(tx: EntityManager, key: OrderKey, request: KnownRequest): Promise<Partial<Outlook>> {
    return (await this.retargetAll(tx, [{ key, request }])).get(key.workOrderId) ?? {};
  }

  /** The same for many; by order, those that are promised something else. */
  async retargetAll(tx: EntityManager, known: readonly BetterKnown[]): Promise<ReadonlyMap<string, Outlook>> {
    const outlooks = new Map<string, Outlook>();
    if (known.length === 0) return outlooks;
    const before = new Map((await this.clocks.orders(tx, known.map(({ key }) => key.workOrderId))).map((order) => [order.workOrderId, order]));
    const policies = await this.promises.policiesOfAll(tx, known.map(({ request }) => factsOf(request)));
    for (const [nth, { key, request, cause }] of known.entries()) {
      const chosen: Chosen = { policyIds: policies[nth] ?? [], urgency: urgencyOf(request) };
      if (isChosen(before.get(key.workOrderId), chosen)) continue;
      await this.clocks.choose(tx, key.workOrderId, chosen);
      outlooks.set(key.workOrderId, (await this.renew(tx, key, cause)).outlook);
    }
    return outlooks;
  }

  /** Brings an order to the current versions of its policies and their calendars. */
  async renew(tx: EntityManager, key: OrderKey, cause?: Envelope): Promise<Moved> {
    const ledger = await this.clocks.locked(tx, key.workOrderId);
    const { policyIds, ...urgency } = await this.clocks.order(tx, key.workOrderId);
    const terms = await this.promises.terms(tx, policyIds, urgency);
    return this.settleAll(tx, key, ledger, [{ change: 'retarget', terms, at: this.clock() }], cause);
  }

  /** The clocks as the last change left them, and the reasons the order waits for. */
  async now(tx: EntityManager, workOrderId: string): Promise<{ readonly clocks: readonly ClockNow[]; readonly waits: readonly PauseReason[] }> {
    const { clocks, pauses } = await this.clocks.locked(tx, workOrderId);
    return { clocks, waits: pauses.filter(({ to }) => to === null).map(({ reason }) => reason) };
  }

  private async settleAll(tx: EntityManager, key: OrderKey, before: Ledger, changes: readonly ClockChange[], cause?: Envelope): Promise<Moved> {
    const now = this.clock();
    const wanted = [...before.clocks, ...changes.flatMap((change) => ('terms' in change ? change.terms : []))];
    const calendars = await this.calendars.of(wanted, tx);
    let ledger = before;
    for (const change of changes) {
      const settlement = settle(ledger, change, calendars);
      ledger = settlement.ledger;
      await this.outbox.append(tx, settlement.verdicts.map((verdict) => ({ ...verdictEvent(key, verdict, now), cause })));
    }
    await this.clocks.save(tx, key, ledger, changes);
    const after = [...ledger.clocks].sort((one, other) => (one.kind < other.kind ? -1 : 1));
    return { before: before.clocks, after, outlook: outlook(ledger) };
  }
}

const urgencyOf = ({ priority, responseLevel }: KnownRequest): Urgency => ({ priority, responseLevel: responseLevel ?? null });

function isChosen(order: SlaOrderRow | undefined, { policyIds, urgency }: Chosen): boolean {
  if (!order) throw new Error('an order without clocks cannot be retargeted');
  return String(order.policyIds) === String(policyIds) && order.priority === urgency.priority && order.responseLevel === urgency.responseLevel;
}

function factsOf({ customerId, customerLevel, contractId, requestType, productVersion, responseLevel }: KnownRequest): RequestFacts {
  return { customerId, customerLevel, contractId: contractId ?? null, requestType: requestType ?? null, product: productVersion ?? null, responseLevel: responseLevel ?? null };
}
