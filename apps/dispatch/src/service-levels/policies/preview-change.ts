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
    const moves: (ClockMove & { workOrderId: string })[] = [];
    const moved = new Set<string>();
    let openOrders = 0;
    for await (const batch of this.orders.batches()) {
      const calendars = await this.calendarsOf(batch, calendar);
      openOrders += batch.length;
      for (const { workOrderId, policyIds, urgency, ledger } of batch) {
        for (const move of movesOf(ledger, terms(policyIds, urgency), calendars, asOf)) {
          moved.add(workOrderId);
          moves.push({ ...move, workOrderId });
        }
      }
    }
    return { asOf, openOrders, ordersMoved: moved.size, ...counts(moves), examples: [...moves].sort((one, other) => Number(other.wouldBreach) - Number(one.wouldBreach)).slice(0, mostExamples) };
  }

  /** The draft stands for the version it would become. */
  private async calendarsOf(batch: readonly OpenOrder[], draft: StoredCalendar | undefined): Promise<Calendars> {
    await this.book.current();
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

function counts(moves: readonly ClockMove[]) {
  const count = (wanted: (move: ClockMove) => boolean): number => moves.filter(wanted).length;
  return {
    clocksEarlier: count(({ before, after }) => before !== null && after !== null && after < before),
    clocksLater: count(({ before, after }) => before !== null && after !== null && after > before),
    clocksAdded: count(({ before }) => before === null),
    clocksWithdrawn: count(({ after }) => after === null),
    wouldBreach: count(({ wouldBreach }) => wouldBreach),
  };
}
