import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { CalendarBook } from '../calendars/calendar-book';
import type { Calendars } from '../domain/clock-ledger';
import { movesOf, type ClockMove } from '../domain/clock-move';
import type { ServiceLevelPolicy } from '../domain/service-level-policy';
import type { StoredCalendar } from '../domain/stored-calendar';
import { OpenOrdersStore, type OpenOrder } from '../open-orders.store';
import { Promises } from './promises';

export interface ChangePreview {
  readonly asOf: Date;
  readonly openOrders: number;
  readonly ordersMoved: number;
  readonly clocksEarlier: number;
  readonly clocksLater: number;
  readonly clocksAdded: number;
  readonly clocksWithdrawn: number;
  readonly wouldBreach: number;
  readonly examples: readonly (ClockMove & { readonly workOrderId: string })[];
}

export interface Draft {
  readonly policy?: ServiceLevelPolicy;
  readonly calendar?: StoredCalendar;
}

const mostExamples = 20;

/** What a version that is not saved yet would do to every open order. */
@Injectable()
export class PreviewChange {
  constructor(
    private readonly orders: OpenOrdersStore,
    private readonly promises: Promises,
    private readonly book: CalendarBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ policy, calendar }: Draft): Promise<ChangePreview> {
    const asOf = this.clock();
    const terms = remembered(await this.promises.termsMaker(undefined, policy ? [policy] : [], new Map(calendar ? [[calendar.id, calendar.version]] : [])));
    const tally = new Tally();
    for await (const batch of this.orders.batches()) {
      const calendars = await this.calendarsOf(batch, calendar);
      for (const { workOrderId, policyIds, urgency, ledger } of batch) tally.add(workOrderId, movesOf(ledger, terms(policyIds, urgency), calendars, asOf));
    }
    return { asOf, ...tally.counts, examples: tally.examples };
  }

  /** The draft stands for the version it would become. */
  private async calendarsOf(batch: readonly OpenOrder[], draft: StoredCalendar | undefined): Promise<Calendars> {
    const known = await this.book.of(batch.flatMap(({ ledger }) => ledger.clocks));
    if (!draft) return known;
    const counting = this.book.countable(draft);
    return (wanted) => (wanted.calendarId === draft.id && wanted.calendarVersion === draft.version ? counting : known(wanted));
  }
}

type TermsMaker = Awaited<ReturnType<Promises['termsMaker']>>;

/** A hundred thousand orders share a handful of policies and levels. */
function remembered(make: TermsMaker): TermsMaker {
  const known = new Map<string, ReturnType<TermsMaker>>();
  return (policyIds, urgency) => {
    const key = `${policyIds.join()} ${urgency.priority} ${urgency.responseLevel}`;
    const terms = known.get(key) ?? make(policyIds, urgency);
    known.set(key, terms);
    return terms;
  };
}

/** Adds up moves and keeps a few of them, those that would be missed before the others. */
class Tally {
  readonly counts = { openOrders: 0, ordersMoved: 0, clocksEarlier: 0, clocksLater: 0, clocksAdded: 0, clocksWithdrawn: 0, wouldBreach: 0 };
  private readonly missed: ChangePreview['examples'][number][] = [];
  private readonly moved: ChangePreview['examples'][number][] = [];

  get examples(): ChangePreview['examples'] {
    return [...this.missed, ...this.moved].slice(0, mostExamples);
  }

  add(workOrderId: string, moves: readonly ClockMove[]): void {
    this.counts.openOrders += 1;
    if (moves.length > 0) this.counts.ordersMoved += 1;
    for (const move of moves) {
      const { before, after, wouldBreach } = move;
      if (before === null) this.counts.clocksAdded += 1;
      else if (after === null) this.counts.clocksWithdrawn += 1;
      else if (after < before) this.counts.clocksEarlier += 1;
      else if (after > before) this.counts.clocksLater += 1;
      if (wouldBreach) this.counts.wouldBreach += 1;
      const kept = wouldBreach ? this.missed : this.moved;
      if (kept.length < mostExamples) kept.push({ ...move, workOrderId });
    }
  }
}
