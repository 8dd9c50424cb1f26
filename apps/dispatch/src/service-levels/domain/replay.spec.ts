import fc from 'fast-check';
import { SecondBySecond } from './business-calendar.fixture';
import { emptyLedger, historyOf, settle, type ClockChange, type Ledger, type StoredClock } from './clock-ledger';
import type { PauseReason, Terms } from './service-level-policy';
import { readClock } from './sla-clock';
import { calendarOf, calendarsForTests, someTerms } from './terms.fixture';

const start = Date.parse('2026-11-24T01:01:00Z');
const horizon = 4_800;
const at = (second: number): Date => new Date(start + second * 1_000);
const counted = Object.fromEntries(
  Object.entries(calendarsForTests).map(([id, calendar]) => {
    const slow = new SecondBySecond(calendar, start, horizon);
    return [id, Uint8Array.from({ length: horizon }, (_, second) => Number(slow.counts(second)))];
  }),
);
/** What a result keeps with it. */
const all = ['FIRST_RESPONSE', 'DISPATCH', 'ON_SITE', 'RESOLUTION'] as const;
const bits: Record<PauseReason, number> = { AWAITING_SIGNATURE: 1, CLOSED: 2, WAITING_FOR_CUSTOMER: 4, WAITING_FOR_PARTS: 8, AGREED_APPOINTMENT: 16, FORCE_MAJEURE: 32 };

interface SlowClock {
  terms: Terms;
  /** The second it counts from. */
  from: number;
  state: StoredClock['state'];
  stoppedAt: number | null;
  dueAt: number;
  breachedAt: number | null;
}

/** The same rules, told second by second: what waits is painted onto a tape of seconds, and each clock counts along it. */
class Tape {
  readonly waits = new Uint8Array(horizon);
  readonly open = new Map<PauseReason, number>();
  readonly happened = new Map<Terms['kind'], number>();
  clocks: SlowClock[] = [];

  /** Somebody says something in second 0; it comes on record later. */
  constructor(private readonly onRecord: number) {}

  apply(change: ClockChange, now: number): void {
    for (const clock of this.clocks) this.judge(clock, now);
    this.change(change, now);
    for (const clock of this.clocks) this.judge(clock, now);
  }

  used({ terms, from, stoppedAt }: SlowClock, now: number): number {
    return this.count(terms, from, stoppedAt ?? now, Infinity).used;
  }

  /** Seconds counted before `end`, and when the target was (or would be, if nothing waits from now on) used up. */
  private count(terms: Terms, from: number, end: number, target: number): { used: number; dueAt: number } {
    const seconds = counted[terms.calendarId]!;
    const mask = terms.stoppedBy.reduce((sum, reason) => sum | bits[reason], 0);
    const { waits } = this;
    let used = 0;
    let second = from;
    for (; second < end && used < target; second += 1) if (seconds[second] === 1 && (waits[second]! & mask) === 0) used += 1;
    if (target === Infinity) return { used, dueAt: horizon };
    for (; used < target && second < horizon; second += 1) used += seconds[second]!;
    return { used, dueAt: second };
  }

  private judge(clock: SlowClock, now: number): void {
    if (clock.breachedAt !== null || clock.state === 'WITHDRAWN') return;
    const { stoppedBy, targetSeconds } = clock.terms;
    const since = Math.min(...stoppedBy.map((reason) => this.open.get(reason) ?? Infinity));
    const still = clock.stoppedAt === null && since < Infinity;
    clock.dueAt = this.count(clock.terms, clock.from, clock.stoppedAt ?? now, targetSeconds).dueAt;
    const until = clock.stoppedAt ?? (still ? since : now);
    if (until > clock.dueAt) [clock.state, clock.breachedAt] = ['BREACHED', clock.dueAt];
    else clock.state = clock.stoppedAt !== null ? 'MET' : still ? 'PAUSED' : 'RUNNING';
  }

  private change(change: ClockChange, now: number): void {
    if (change.change === 'start') this.clocks = change.terms.map((terms) => this.fresh(terms));
    if (change.change === 'stop') for (const kind of change.kind === 'RESOLUTION' ? all : [change.kind]) this.stop(kind, now);
    if (change.change === 'cancel') this.retarget([]);
    if (change.change === 'cancel' || (change.change === 'stop' && change.kind === 'RESOLUTION')) for (const reason of [...this.open.keys()]) this.close(reason, now);
    if (change.change === 'pause' && !this.open.has(change.reason)) {
      if (change.reason === 'AWAITING_SIGNATURE') for (const reason of [...this.open.keys()]) this.close(reason, now);
      this.open.set(change.reason, now);
      this.paint(change.reason, now, horizon, true);
    }
    if (change.change === 'resume') this.close(change.reason, now);
    if (change.change === 'sign') this.sign(now);
    if (change.change === 'reopen') this.reopen(now);
    if (change.change === 'retarget') this.retarget(change.terms);
  }

  private paint(reason: PauseReason, from: number, to: number, on: boolean): void {
    for (let second = from; second < to; second += 1) this.waits[second] = on ? this.waits[second]! | bits[reason] : this.waits[second]! & ~bits[reason];
  }

  private close(reason: PauseReason, now: number): void {
    if (this.open.delete(reason)) this.paint(reason, now, horizon, false);
  }

  private stop(kind: Terms['kind'], when: number): void {
    if (!this.happened.has(kind)) this.happened.set(kind, when);
    for (const clock of this.clocks) if (clock.terms.kind === kind) clock.stoppedAt ??= when;
  }

  private sign(now: number): void {
    const handedOver = this.open.get('AWAITING_SIGNATURE');
    for (const kind of all) this.stop(kind, handedOver ?? now);
    if (handedOver !== undefined) this.paint('AWAITING_SIGNATURE', handedOver, horizon, false);
    this.open.delete('AWAITING_SIGNATURE');
    for (const reason of [...this.open.keys()]) this.close(reason, now);
  }

  private reopen(now: number): void {
    const closedAt = this.happened.get('RESOLUTION');
    if (closedAt === undefined) return;
    this.happened.delete('RESOLUTION');
    this.paint('CLOSED', closedAt, now, true);
    for (const clock of this.clocks) if (clock.terms.kind === 'RESOLUTION') clock.stoppedAt = null;
  }

  private retarget(terms: readonly Terms[]): void {
    for (const clock of this.clocks) {
      if (clock.breachedAt !== null || clock.state === 'MET') continue;
      const wanted = terms.find(({ kind }) => kind === clock.terms.kind);
      clock.state = wanted ? 'RUNNING' : 'WITHDRAWN';
      if (wanted) clock.terms = wanted;
    }
    for (const wanted of terms) if (!this.clocks.some(({ terms: { kind } }) => kind === wanted.kind)) this.clocks.push(this.fresh(wanted));
  }

  private fresh(terms: Terms): SlowClock {
    const [from, stoppedAt] = terms.kind === 'REGISTRATION' ? [0, this.onRecord] : [this.onRecord, this.happened.get(terms.kind) ?? null];
    return { terms, from, state: 'RUNNING', stoppedAt, dueAt: 0, breachedAt: null };
  }
}

const terms = (kind: Terms['kind']) =>
  fc.record({ targetSeconds: fc.integer({ min: 1, max: 900 }), calendarId: fc.constantFrom('short', 'around-the-clock'), more: fc.subarray(['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'FORCE_MAJEURE'] as const) })
    .map(({ more, ...rest }) => someTerms({ kind, ...rest, stoppedBy: ['AWAITING_SIGNATURE', 'CLOSED', ...more] }));
const promises = fc.tuple(terms('REGISTRATION'), terms('FIRST_RESPONSE'), terms('RESOLUTION'), terms('ON_SITE'), terms('RCA_REPORT')).chain((all) => fc.subarray(all, { minLength: 1 }));
const reason = fc.constantFrom<PauseReason>('WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'FORCE_MAJEURE', 'AWAITING_SIGNATURE');
type Unplaced<Change> = Change extends ClockChange ? Omit<Change, 'at'> : never;
const step: fc.Arbitrary<Unplaced<ClockChange>> = fc.oneof(
  reason.map((why) => ({ change: 'pause' as const, reason: why })),
  reason.map((why) => ({ change: 'resume' as const, reason: why })),
  fc.constantFrom<Terms['kind']>('FIRST_RESPONSE', 'RESOLUTION', 'ON_SITE', 'RCA_REPORT').map((kind) => ({ change: 'stop' as const, kind })),
  fc.constantFrom({ change: 'sign' as const }, { change: 'reopen' as const }, { change: 'cancel' as const }),
  promises.map((wanted) => ({ change: 'retarget' as const, terms: wanted })),
);
const history = fc.tuple(fc.integer({ min: 0, max: 1_000 }), promises, fc.array(fc.tuple(fc.integer({ min: 0, max: 150 }), step), { maxLength: 9 }), fc.integer({ min: 0, max: 300 }));

it('replays 10,000 random histories as a count of every second does', () => {
  let compared = 0;
  fc.assert(
    fc.property(history, ([lead, first, steps, rest]) => {
      const tape = new Tape(lead);
      let ledger: Ledger = emptyLedger(at(lead));
      let now = lead;
      const happens = (change: ClockChange): void => {
        tape.apply(change, now);
        ledger = settle(ledger, change, calendarOf).ledger;
        const [fast, slow] = [ledger.clocks.map(seen), tape.clocks.map(slowlySeen)];
        if (String(fast) !== String(slow)) expect(fast).toEqual(slow);
        compared += fast.length;
      };
      happens({ change: 'start', terms: first, at: at(lead), firstContactAt: at(0) });
      for (const [wait, what] of steps) {
        now += wait;
        happens({ ...what, at: at(now) });
      }
      const later = now + rest;
      for (const [index, clock] of ledger.clocks.entries()) {
        const { usedSeconds } = readClock(historyOf(clock, ledger.pauses, calendarOf), at(later));
        if (usedSeconds !== tape.used(tape.clocks[index]!, later)) expect(usedSeconds).toBe(tape.used(tape.clocks[index]!, later));
      }
    }),
    { numRuns: 10_000 },
  );
  expect(compared).toBeGreaterThan(50_000);
}, 240_000);

const seen = ({ kind, state, dueAt, stoppedAt, breachedAt }: StoredClock) =>
  [kind, state, state === 'WITHDRAWN' ? null : dueAt.toISOString(), stoppedAt?.toISOString() ?? null, breachedAt?.toISOString() ?? null];
const slowlySeen = ({ terms: { kind }, state, dueAt, stoppedAt, breachedAt }: SlowClock) =>
  [kind, state, state === 'WITHDRAWN' ? null : at(dueAt).toISOString(), stoppedAt === null ? null : at(stoppedAt).toISOString(), breachedAt === null ? null : at(breachedAt).toISOString()];
