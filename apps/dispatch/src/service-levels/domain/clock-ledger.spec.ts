import fc from 'fast-check';
import { historyOf, openLedger, outlook, settle, type ClockChange, type Ledger } from './clock-ledger';
import { defaultPolicy } from './service-level-policy';
import { readClock } from './sla-clock';

const zone = 'Asia/Shanghai';
const start = new Date('2026-11-24T01:00:00Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
const opened = (): Ledger => openLedger(defaultPolicy, 'P1', start, zone);
const change = (ledger: Ledger, what: ClockChange, now: Date) => settle(ledger, what, defaultPolicy, zone, now);

it('opens first response and resolution with their targets', () => {
  expect(opened().clocks.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([['FIRST_RESPONSE', after(120)], ['RESOLUTION', after(240)]]);
  expect(outlook(opened())).toEqual({ nextDueAt: after(120), atRiskAt: after(90) });
});

it('meets a clock in time, once', () => {
  const met = change(opened(), { change: 'stop', kind: 'FIRST_RESPONSE', at: after(30) }, after(30));
  expect(met.verdicts).toEqual([{ verdict: 'met', kind: 'FIRST_RESPONSE', dueAt: after(120), at: after(30) }]);
  expect(change(met.ledger, { change: 'stop', kind: 'FIRST_RESPONSE', at: after(60) }, after(60)).verdicts).toEqual([]);
});

it('breaches at the due instant, however late it is noticed', () => {
  const late = change(opened(), { change: 'stop', kind: 'FIRST_RESPONSE', at: after(150) }, after(150));
  expect(late.verdicts).toEqual([{ verdict: 'breached', kind: 'FIRST_RESPONSE', dueAt: after(120) }]);
});

it('does not count the wait for a signature, and goes on when the work is returned', () => {
  const submitted = change(opened(), { change: 'pause', at: after(200) }, after(200)).ledger;
  const returned = change(submitted, { change: 'resume', at: after(1_200) }, after(1_200));
  expect(returned.ledger.clocks.find(({ kind }) => kind === 'RESOLUTION')).toMatchObject({ state: 'RUNNING', dueAt: after(1_240) });
  const again = change(returned.ledger, { change: 'pause', at: after(1_230) }, after(1_230)).ledger;
  expect(change(again, { change: 'stop paused', kind: 'RESOLUTION' }, after(9_000)).verdicts).toContainEqual({ verdict: 'met', kind: 'RESOLUTION', dueAt: after(1_240), at: after(1_230) });
});

it('keeps every pause when the priority changes', () => {
  const paused = change(change(opened(), { change: 'pause', at: after(10) }, after(10)).ledger, { change: 'resume', at: after(70) }, after(70)).ledger;
  const { ledger } = change(paused, { change: 'retarget', priority: 'P2' }, after(80));
  expect(ledger.clocks.map(({ dueAt }) => dueAt)).toEqual([after(4 * 60 + 60), after(24 * 60 + 60)]);
});

it('stores what a replay says, after any history', () => {
  const step = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.constantFrom('pause', 'resume', 'P1', 'P2', 'P3', 'respond'));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let ledger = opened();
      let minutes = 0;
      for (const [wait, what] of steps) {
        minutes += wait;
        const now = after(minutes);
        const next: ClockChange =
          what === 'pause' || what === 'resume' ? { change: what, at: now }
          : what === 'respond' ? { change: 'stop', kind: 'FIRST_RESPONSE', at: now }
          : { change: 'retarget', priority: what as 'P1' | 'P2' | 'P3' };
        ledger = change(ledger, next, now).ledger;
      }
      for (const clock of ledger.clocks) {
        const reading = readClock(historyOf(clock, ledger.pauses, zone), after(minutes));
        if (clock.breachedAt === null) expect([clock.state, clock.dueAt]).toEqual([reading.state, reading.dueAt]);
      }
    }),
  );
});
