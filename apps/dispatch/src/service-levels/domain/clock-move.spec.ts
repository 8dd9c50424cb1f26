import fc from 'fast-check';
import { emptyLedger, settle, type ClockChange } from './clock-ledger';
import { movesOf } from './clock-move';
import type { PauseReason } from './service-level-policy';
import { calendarOf, someTerms } from './terms.fixture';

const start = new Date('2026-11-24T01:01:00Z');
const at = (second: number): Date => new Date(start.getTime() + second * 1_000);
const terms = fc.array(
  fc.record({ kind: fc.constantFrom('FIRST_RESPONSE', 'RESOLUTION', 'ON_SITE'), targetSeconds: fc.integer({ min: 60, max: 3_000 }), calendarId: fc.constantFrom('short', 'around-the-clock') })
    // A version of a policy has one target.
    .map((more) => someTerms({ ...more, policyVersion: more.targetSeconds })),
  { maxLength: 3 },
).map((all) => all.filter(({ kind }, index) => all.findIndex((other) => other.kind === kind) === index));
const wait = fc.tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom<PauseReason>('WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS'), fc.constantFrom('pause', 'resume'));

it('foretells exactly what applying the terms does', () => {
  let moved = 0;
  fc.assert(
    fc.property(terms, fc.array(wait, { maxLength: 4 }), terms, (first, waits, next) => {
      let now = 0;
      const changes: ClockChange[] = [{ change: 'start', terms: first, at: start }];
      for (const [seconds, reason, change] of waits) changes.push({ change: change as 'pause', reason, at: at((now += seconds)) });
      const ledger = changes.reduce((state, change) => settle(state, change, calendarOf).ledger, emptyLedger(start));
      const later = at(now + 100);
      const known = settle(ledger, { change: 'retarget', terms: ledger.clocks.filter(({ state }) => state !== 'WITHDRAWN'), at: later }, calendarOf).ledger.clocks;
      const applied = settle(ledger, { change: 'retarget', terms: next, at: later }, calendarOf).ledger.clocks;
      const moves = movesOf(ledger, next, calendarOf, later);
      moved += moves.length;
      for (const clock of applied) {
        const before = known.find(({ kind }) => kind === clock.kind);
        const after = clock.state === 'WITHDRAWN' ? null : clock.dueAt;
        const move = moves.find(({ kind }) => kind === clock.kind) ?? { before: before?.dueAt ?? null, after: before?.dueAt ?? null, wouldBreach: false };
        expect(move).toMatchObject({ before: before?.dueAt ?? null, after, wouldBreach: clock.state === 'BREACHED' && before?.state !== 'BREACHED' });
      }
    }),
    { numRuns: 2_000 },
  );
  expect(moved).toBeGreaterThan(500);
});
