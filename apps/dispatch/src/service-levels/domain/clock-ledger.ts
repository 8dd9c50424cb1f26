import type { BusinessCalendar } from './business-calendar';
import { clockKinds, type ClockKind, type PauseReason, type Terms } from './service-level-policy';
import { dueShares, standingOf, type ClockHistory, type ClockState, type Pause } from './sla-clock';

/** A share of the target, in per cent, and when it is used up. */
export interface Warning {
  readonly percent: number;
  readonly at: Date;
}

/** A clock as it is kept: its terms and history, and what a replay of them says. */
export interface StoredClock extends Terms {
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
  readonly state: ClockState;
  readonly dueAt: Date;
  /** When three quarters of the target are used up. */
  readonly warnAt: Date;
  /** Warnings still to be given, the next one first. */
  readonly warnings: readonly Warning[];
  /** The highest warning given; each is given once, whatever is promised afterwards. */
  readonly warnedPercent: number;
  readonly breachedAt: Date | null;
}

type Happened = Readonly<Partial<Record<ClockKind, Date>>>;

/** The clocks of one work order and the pauses they share. */
export interface Ledger {
  /** When the request came on record: every clock but one counts from here. */
  readonly startedAt: Date;
  /** When somebody first said so, on whatever path: registration counts from here. */
  readonly firstContactAt: Date;
  /** What has happened, also where no clock measured it yet: a promise made later is not missed for that. */
  readonly happened: Happened;
  readonly clocks: readonly StoredClock[];
  readonly pauses: readonly Pause[];
}

export type ClockChange =
  | { readonly change: 'start'; readonly terms: readonly Terms[]; readonly at: Date; readonly firstContactAt?: Date }
  | { readonly change: 'stop'; readonly kind: ClockKind; readonly at: Date }
  | { readonly change: 'pause'; readonly reason: PauseReason; readonly at: Date; readonly note?: string; readonly by?: string }
  | { readonly change: 'resume'; readonly reason: PauseReason; readonly at: Date }
  /** The customer signed: the work was done when it was handed over. */
  | { readonly change: 'sign'; readonly at: Date }
  /** Nothing is promised any more. */
  | { readonly change: 'cancel'; readonly at: Date }
  /** Finished work goes on; the time in between does not count. */
  | { readonly change: 'reopen'; readonly at: Date }
  | { readonly change: 'retarget'; readonly terms: readonly Terms[]; readonly at: Date };

/** What became of a clock: each of these is told to everybody, once. */
export type Verdict =
  | { readonly verdict: 'met'; readonly kind: ClockKind; readonly dueAt: Date; readonly at: Date }
  | { readonly verdict: 'warned'; readonly kind: ClockKind; readonly dueAt: Date; readonly at: Date; readonly percent: number }
  | { readonly verdict: 'breached'; readonly kind: ClockKind; readonly dueAt: Date };

export interface Settlement {
  readonly ledger: Ledger;
  readonly verdicts: readonly Verdict[];
}

export type Calendars = (terms: Pick<Terms, 'calendarId' | 'calendarVersion'>) => BusinessCalendar;

const riskShare = 0.75;

/** The ledger of an order before anything happened. */
export const emptyLedger = (startedAt: Date): Ledger => ({ startedAt, firstContactAt: startedAt, happened: {}, clocks: [], pauses: [] });

/** The ledger after a change, with what became of its clocks. What ran out before the change did so under the old terms. */
export function settle(ledger: Ledger, change: ClockChange, calendars: Calendars): Settlement {
  const caughtUp = ledger.clocks.map((clock) => catchUp(clock, change.at));
  const changed = applied({ ...ledger, clocks: caughtUp.map(({ clock }) => clock) }, change);
  const verdicts = caughtUp.flatMap((each) => each.verdicts);
  const clocks = changed.clocks.map((clock) => {
    const before = ledger.clocks.find(({ kind }) => kind === clock.kind);
    const replayed = replay(clock, changed.pauses, calendars, change.at);
    if (replayed.state === 'BREACHED' && clock.breachedAt === null) verdicts.push({ verdict: 'breached', kind: clock.kind, dueAt: replayed.dueAt });
    if (replayed.state === 'MET' && before?.state !== 'MET') verdicts.push({ verdict: 'met', kind: clock.kind, dueAt: replayed.dueAt, at: replayed.stoppedAt ?? change.at });
    return replayed;
  });
  return { ledger: { ...changed, clocks }, verdicts };
}

/** What time alone did to a running clock by `now`: warnings given, the target missed. */
export function catchUp(clock: StoredClock, now: Date): { readonly clock: StoredClock; readonly verdicts: readonly Verdict[] } {
  if (clock.state !== 'RUNNING') return { clock, verdicts: [] };
  const { kind, dueAt } = clock;
  const given = clock.warnings.filter(({ at }) => at <= now);
  const verdicts: Verdict[] = given.map(({ percent, at }) => ({ verdict: 'warned', kind, dueAt, at, percent }));
  const warned = { ...clock, warnings: clock.warnings.slice(given.length), warnedPercent: given.at(-1)?.percent ?? clock.warnedPercent };
  if (dueAt >= now) return { clock: warned, verdicts };
  return { clock: { ...warned, state: 'BREACHED', warnings: [], breachedAt: dueAt }, verdicts: [...verdicts, { verdict: 'breached', kind, dueAt }] };
}

/** The history as this clock sees it. */
export function historyOf(clock: StoredClock, pauses: readonly Pause[], calendars: Calendars): ClockHistory {
  const { startedAt, targetSeconds, stoppedAt, stoppedBy } = clock;
  return { startedAt, targetSeconds, stoppedAt, calendar: calendars(clock), pauses: pauses.filter(({ reason }) => stoppedBy.includes(reason)) };
}

/** A breach stays one, whatever is promised afterwards. */
function replay(clock: StoredClock, pauses: readonly Pause[], calendars: Calendars, now: Date): StoredClock {
  if (clock.breachedAt !== null || clock.state === 'WITHDRAWN') return { ...clock, warnings: [] };
  const history = historyOf(clock, pauses, calendars);
  const { state, dueAt } = standingOf(history, now);
  const open = state === 'RUNNING' || state === 'PAUSED';
  const points = open ? clock.warningPoints.filter((percent) => percent > clock.warnedPercent) : [];
  const [warnAt = dueAt, ...instants] = dueShares(history, [riskShare, ...points.map((percent) => percent / 100)], now);
  const warnings = instants.map((at, index) => ({ percent: points[index] ?? 0, at }));
  return { ...clock, state, dueAt, breachedAt: state === 'BREACHED' ? dueAt : null, warnAt, warnings };
}

function applied(ledger: Ledger, change: ClockChange): Ledger {
  const { pauses, clocks } = ledger;
  switch (change.change) {
    case 'start': {
      const started = { ...ledger, firstContactAt: change.firstContactAt ?? ledger.firstContactAt };
      return { ...started, clocks: change.terms.map((terms) => begun(terms, started)) };
    }
    case 'stop':
      if (change.kind !== 'RESOLUTION') return happened(ledger, change.kind, change.at);
      return { ...keptByResult.reduce((so, kind) => happened(so, kind, change.at), ledger), pauses: ended(pauses, change.at) };
    case 'pause':
      return { ...ledger, pauses: paused(pauses, change) };
    case 'resume':
      return { ...ledger, pauses: ended(pauses, change.at, change.reason) };
    case 'sign': {
      const handedOver = pauses.find(({ to, reason }) => to === null && reason === 'AWAITING_SIGNATURE');
      const done = keptByResult.reduce((so, kind) => happened(so, kind, handedOver?.from ?? change.at), ledger);
      return { ...done, pauses: ended(pauses.filter((pause) => pause !== handedOver), change.at) };
    }
    case 'reopen': {
      const { RESOLUTION: closedAt, ...rest } = ledger.happened;
      if (!closedAt) return ledger;
      const reopened = clocks.map((clock) => (clock.kind === 'RESOLUTION' ? { ...clock, stoppedAt: null } : clock));
      const closed: readonly Pause[] = closedAt < change.at ? [{ from: closedAt, to: change.at, reason: 'CLOSED' }] : [];
      return { ...ledger, happened: rest, clocks: reopened, pauses: [...pauses, ...closed] };
    }
    case 'cancel':
      return { ...ledger, clocks: retargeted(ledger, []), pauses: ended(pauses, change.at) };
    case 'retarget':
      return { ...ledger, clocks: retargeted(ledger, change.terms) };
  }
}

/** Work that is done needs nobody to answer or to come any more: what was still promised is kept with it. */
const keptByResult = clockKinds.filter((kind) => kind !== 'REGISTRATION' && kind !== 'RCA_REPORT');

/** A clock that is over keeps its terms; one that nothing promises any more is withdrawn. */
export function retargeted(ledger: Ledger, wanted: readonly Terms[]): readonly StoredClock[] {
  const kept = ledger.clocks.map((clock): StoredClock => {
    if (clock.breachedAt !== null || clock.state === 'MET') return clock;
    const terms = wanted.find(({ kind }) => kind === clock.kind);
    return terms ? { ...clock, ...terms, state: 'RUNNING' } : { ...clock, state: 'WITHDRAWN' };
  });
  const added = wanted.filter(({ kind }) => !ledger.clocks.some((clock) => clock.kind === kind));
  return [...kept, ...added.map((terms) => begun(terms, ledger))];
}

/** Registration is over when the request is on record, which is when everything else begins (R1.1). */
function begun(terms: Terms, { startedAt: onRecord, firstContactAt, happened: past }: Ledger): StoredClock {
  const [startedAt, stoppedAt] = terms.kind === 'REGISTRATION' ? [firstContactAt, onRecord] : [onRecord, past[terms.kind] ?? null];
  return { ...terms, startedAt, stoppedAt, state: 'RUNNING', dueAt: startedAt, warnAt: startedAt, warnings: [], warnedPercent: 0, breachedAt: null };
}

/** What a clock measures happens once; a second time changes nothing. */
function happened(ledger: Ledger, kind: ClockKind, at: Date): Ledger {
  const clocks = ledger.clocks.map((clock) => (clock.kind === kind && clock.stoppedAt === null ? { ...clock, stoppedAt: at } : clock));
  return { ...ledger, happened: { [kind]: at, ...ledger.happened }, clocks };
}

/** Whoever hands over the result no longer waits for anything but the signature. */
function paused(pauses: readonly Pause[], { reason, at, note, by }: Extract<ClockChange, { change: 'pause' }>): readonly Pause[] {
  if (pauses.some((pause) => pause.to === null && pause.reason === reason)) return pauses;
  return [...(reason === 'AWAITING_SIGNATURE' ? ended(pauses, at) : pauses), { from: at, to: null, reason, note: note ?? null, by: by ?? null }];
}

/** Ends the open pauses (of one reason, or all); one that lasted no time leaves no trace. */
function ended(pauses: readonly Pause[], at: Date, only?: PauseReason): readonly Pause[] {
  return pauses
    .map((pause) => (pause.to === null && (only === undefined || pause.reason === only) ? { ...pause, to: at } : pause))
    .filter(({ from, to }) => to === null || from < to);
}

/** The next instants that matter to the order; null when no clock runs. */
export function outlook({ clocks }: Pick<Ledger, 'clocks'>): { readonly nextDueAt: Date | null; readonly atRiskAt: Date | null } {
  const open = clocks.filter(({ stoppedAt, state }) => stoppedAt === null && state !== 'WITHDRAWN');
  return { nextDueAt: earliest(open.map(({ dueAt }) => dueAt)), atRiskAt: earliest(open.map(({ warnAt }) => warnAt)) };
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.min(...instants.map((instant) => instant.getTime())));
}
