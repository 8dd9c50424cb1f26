import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { PerRequestLoader } from '@deskgraph/subgraph';
import { CalendarBook } from './calendars/calendar-book';
import { catchUp, emptyLedger, historyOf, settle, type Calendars, type Ledger, type StoredClock } from './domain/clock-ledger';
import { explain, lineReason, ruleOf, type Language } from './domain/explanation';
import { ledgerLines } from './domain/ledger-lines';
import { readClock, type ClockReading, type Pause } from './domain/sla-clock';
import { SlaClocksStore } from './sla-clocks.store';

/** A clock as it is shown, with what only who asks for it has computed. */
export type ShownClock = ReturnType<SlaClocksView['shown']>;

/** A clock as it is kept and as its history tells it. */
export interface ReplayedClock {
  readonly kind: StoredClock['kind'];
  readonly stored: StoredClock;
  readonly replayed: StoredClock | undefined;
  readonly agrees: boolean;
}

@Injectable()
export class SlaClocksView {
  private readonly loader = new PerRequestLoader<Ledger>((ids) => this.store.ofOrders(ids));

  constructor(
    private readonly store: SlaClocksStore,
    private readonly calendars: CalendarBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Read by replaying the history now, so that what is shown is never older than the question. */
  async ofOrder(context: object, workOrderId: string, language: Language) {
    const { clocks, pauses } = await this.ledger(context, workOrderId);
    const calendars = await this.calendars.of(clocks);
    return clocks.map((clock) => this.shown(clock, pauses, calendars, language));
  }

  async pausesOf(context: object, workOrderId: string): Promise<readonly Pause[]> {
    return (await this.ledger(context, workOrderId)).pauses;
  }

  /** The clocks of an order as its history says they are, told from the beginning, beside those that are kept. */
  async replayed(workOrderId: string): Promise<readonly ReplayedClock[]> {
    const changes = await this.store.history(workOrderId);
    const [start] = changes;
    const kept = (await this.store.ofOrders([workOrderId])).get(workOrderId)?.clocks ?? [];
    if (!start) return [];
    const calendars = await this.calendars.of(changes.flatMap((change) => ('terms' in change ? change.terms : [])));
    const told = changes.reduce((ledger, change) => settle(ledger, change, calendars).ledger, emptyLedger(start.at)).clocks;
    const now = this.clock();
    return kept.map((stored) => {
      const clock = told.find(({ kind }) => kind === stored.kind);
      const [replayed, current] = [clock && catchUp(clock, now).clock, catchUp(stored, now).clock];
      return { kind: stored.kind, stored: current, replayed, agrees: replayed !== undefined && same(replayed, current) };
    });
  }

  shown(clock: StoredClock, pauses: readonly Pause[], calendars: Calendars, language: Language) {
    const now = this.clock();
    const history = historyOf(clock, pauses, calendars);
    const reading = final(clock, readClock(history, now));
    const calendar = this.calendars.stored(clock);
    const { kind, level, startedAt, targetSeconds, policyId, policyVersion, warningPoints, warnedPercent, warnings } = clock;
    return {
      kind, level, startedAt, targetSeconds, ...reading,
      stoppedAt: clock.stoppedAt,
      policy: { id: policyId, version: policyVersion },
      calendar: { id: calendar.id, version: calendar.version },
      warnings: warningPoints.map((percent) => ({ percent, given: percent <= warnedPercent, at: warnings.find((each) => each.percent === percent)?.at ?? null })),
      explanation: () => explain({ terms: clock, calendar, history, reading }, language),
      ledger: () =>
        ledgerLines(history, now).map((line) => ({
          from: line.from,
          to: line.to,
          seconds: Math.round((line.to.getTime() - line.from.getTime()) / 1_000),
          counted: line.reason === 'COUNTED',
          reason: lineReason(line)[language],
          rule: ruleOf(line, clock, calendar, history.calendar.tz)[language],
        })),
    };
  }

  private async ledger(context: object, workOrderId: string): Promise<Pick<Ledger, 'clocks' | 'pauses'>> {
    return (await this.loader.load(context, workOrderId)) ?? { clocks: [], pauses: [] };
  }
}

/** A breach stays one, also under a kinder target given later; a promise that was taken back is neither kept nor missed. */
function final({ breachedAt, state, dueAt }: StoredClock, reading: ClockReading): ClockReading {
  if (breachedAt !== null) return { ...reading, state: 'BREACHED', dueAt, breachedAt, pausedAt: null };
  return state === 'WITHDRAWN' ? { ...reading, state, breachedAt: null, pausedAt: null } : reading;
}

/** What time alone has done may be noticed or not yet: it is the same clock. */
function same(one: StoredClock, other: StoredClock): boolean {
  const facts = ({ state, dueAt, breachedAt, stoppedAt, targetSeconds, policyVersion, calendarVersion }: StoredClock): string =>
    [state, dueAt.toISOString(), breachedAt?.toISOString(), stoppedAt?.toISOString(), targetSeconds, policyVersion, calendarVersion].join();
  return facts(one) === facts(other);
}
