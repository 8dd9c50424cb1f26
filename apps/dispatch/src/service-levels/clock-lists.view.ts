import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { connection, pageOf, type PageRequest } from '@deskgraph/subgraph';
import { CalendarBook } from './calendars/calendar-book';
import { ClockListsStore, type ClocksWanted, type Counted, type Kept } from './clock-lists.store';
import type { Language } from './domain/explanation';
import type { ClockRow } from './sla-clock.entity';
import { SlaClocksStore } from './sla-clocks.store';
import { SlaClocksView, type ShownClock } from './sla-clocks.view';

/** A clock with the order it belongs to. */
export interface ListedClock {
  readonly workOrderId: string;
  readonly clock: ShownClock;
}

type Filter = Omit<ClocksWanted, 'atRiskAt'> & { readonly atRisk?: boolean | undefined };

/** Clocks across all orders, as those who watch them see them. */
@Injectable()
export class ClockListsView {
  constructor(
    private readonly lists: ClockListsStore,
    private readonly clocks: SlaClocksStore,
    private readonly view: SlaClocksView,
    private readonly calendars: CalendarBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async byDue({ atRisk, ...filter }: Filter, request: PageRequest, language: Language) {
    const page = pageOf(request);
    const wanted = { ...filter, atRiskAt: atRisk ? this.clock() : undefined };
    const rows = await this.lists.byDue(wanted, page);
    const listed = await this.listed(rows, language);
    const found = connection(rows, page, (row) => [row.dueAt.toISOString(), row.workOrderId, row.kind], (row) => listed(row));
    return { ...found, totalCount: () => this.lists.count(wanted) };
  }

  async missed(from: Date, to: Date, request: PageRequest, language: Language) {
    const page = pageOf(request);
    const rows = await this.lists.missed(from, to, page);
    const listed = await this.listed(rows, language);
    return connection(rows, page, (row) => [(row.breachedAt ?? row.dueAt).toISOString(), row.workOrderId, row.kind], (row) => listed(row));
  }

  states(): Promise<readonly Counted[]> {
    return this.lists.states();
  }

  attainment(from: Date, to: Date): Promise<readonly Kept[]> {
    return this.lists.attainment(from, to);
  }

  private async listed(rows: readonly ClockRow[], language: Language): Promise<(row: ClockRow) => ListedClock> {
    const ledgers = await this.clocks.ofOrders([...new Set(rows.map(({ workOrderId }) => workOrderId))]);
    const calendars = await this.calendars.of(rows);
    return (row) => {
      const ledger = ledgers.get(row.workOrderId);
      const stored = ledger?.clocks.find(({ kind }) => kind === row.kind) ?? { ...row, warnings: [] };
      return { workOrderId: row.workOrderId, clock: this.view.shown(stored, ledger?.pauses ?? [], calendars, language) };
    };
  }
}
