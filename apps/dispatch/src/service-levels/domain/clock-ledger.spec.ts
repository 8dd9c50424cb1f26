import { catchUp, emptyLedger, outlook, settle, type ClockChange, type Ledger } from './clock-ledger';
import { calendarOf, someTerms, twoTerms } from './terms.fixture';

const start = new Date('2026-11-24T01:00:00Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);
const change = (ledger: Ledger, what: ClockChange) => settle(ledger, what, calendarOf);
const opened = (terms = twoTerms()): Ledger => change(emptyLedger(start), { change: 'start', terms, at: start }).ledger;
const through = (ledger: Ledger, ...changes: ClockChange[]): Ledger => changes.reduce((state, each) => change(state, each).ledger, ledger);
const clock = ({ clocks }: Ledger, wanted = 'RESOLUTION') => clocks.find(({ kind }) => kind === wanted);

it('opens first response and resolution with their targets', () => {
  expect(opened().clocks.map(({ kind, dueAt }) => [kind, dueAt])).toEqual([['FIRST_RESPONSE', after(120)], ['RESOLUTION', after(240)]]);
  expect(outlook(opened())).toEqual({ nextDueAt: after(120), atRiskAt: after(90) });
  expect(clock(opened())?.warnings).toEqual([{ percent: 50, at: after(120) }, { percent: 75, at: after(180) }, { percent: 90, at: after(216) }]);
});

it('counts registration from the first contact until the request is on record', () => {
  const registration = [someTerms({ kind: 'REGISTRATION', targetSeconds: 900, stoppedBy: ['CLOSED'] })];
  const began = (minutes: number) => change(emptyLedger(start), { change: 'start', terms: registration, at: start, firstContactAt: after(-minutes) });
  expect(began(15).verdicts).toEqual([{ verdict: 'met', kind: 'REGISTRATION', dueAt: start, at: start }]);
  expect(began(16).verdicts).toEqual([{ verdict: 'breached', kind: 'REGISTRATION', dueAt: after(-1) }]);
  expect(clock(began(16).ledger, 'REGISTRATION')).toMatchObject({ startedAt: after(-16), stoppedAt: start, state: 'BREACHED', warnings: [] });
  // Promised later, and nothing said of a first contact: it came on record at once.
  const later = change(opened(), { change: 'retarget', terms: [...registration, ...twoTerms()], at: after(600) });
  expect(later.verdicts).toContainEqual({ verdict: 'met', kind: 'REGISTRATION', dueAt: after(15), at: start });
});

it('meets a clock in time, once', () => {
  const met = change(opened(), { change: 'stop', kind: 'FIRST_RESPONSE', at: after(30) });
  expect(met.verdicts).toEqual([{ verdict: 'met', kind: 'FIRST_RESPONSE', dueAt: after(120), at: after(30) }]);
  expect(change(met.ledger, { change: 'stop', kind: 'FIRST_RESPONSE', at: after(60) }).verdicts).toEqual([]);
});

it('breaches at the due instant, however late it is noticed, with the warnings before it', () => {
  const late = change(opened(), { change: 'stop', kind: 'FIRST_RESPONSE', at: after(150) });
  expect(late.verdicts.map((each) => [each.kind, each.verdict, 'at' in each ? each.at : each.dueAt])).toEqual([
    ['FIRST_RESPONSE', 'warned', after(60)], ['FIRST_RESPONSE', 'warned', after(90)], ['FIRST_RESPONSE', 'warned', after(108)], ['FIRST_RESPONSE', 'breached', after(120)],
    ['RESOLUTION', 'warned', after(120)],
  ]);
  expect(change(late.ledger, { change: 'pause', reason: 'WAITING_FOR_PARTS', at: after(160) }).verdicts).toEqual([]);
});

it('is in time at the due instant itself', () => {
  expect(change(opened(), { change: 'stop', kind: 'FIRST_RESPONSE', at: after(120) }).verdicts.at(-2)).toMatchObject({ verdict: 'warned', kind: 'RESOLUTION' });
  expect(change(opened(), { change: 'stop', kind: 'FIRST_RESPONSE', at: after(120) }).verdicts.at(-1)).toMatchObject({ verdict: 'met' });
});

it('does not count the wait for a signature, and goes on when the work is returned', () => {
  const submitted = through(opened(), { change: 'pause', reason: 'AWAITING_SIGNATURE', at: after(200) });
  const returned = through(submitted, { change: 'resume', reason: 'AWAITING_SIGNATURE', at: after(1_200) });
  expect(clock(returned)).toMatchObject({ state: 'RUNNING', dueAt: after(1_240) });
  const again = through(returned, { change: 'pause', reason: 'AWAITING_SIGNATURE', at: after(1_230) });
  expect(change(again, { change: 'sign', at: after(9_000) }).verdicts).toContainEqual({ verdict: 'met', kind: 'RESOLUTION', dueAt: after(1_240), at: after(1_230) });
});

it('closes a wait that is still open when the work is done, so that it is not lost', () => {
  const done = through(opened(), { change: 'pause', reason: 'WAITING_FOR_PARTS', at: after(60) }, { change: 'stop', kind: 'RESOLUTION', at: after(60 * 24 * 42) });
  expect(clock(done)).toMatchObject({ state: 'MET', stoppedAt: after(60 * 24 * 42) });
  const delivered = through(opened(), { change: 'pause', reason: 'WAITING_FOR_PARTS', at: after(60) }, { change: 'pause', reason: 'AWAITING_SIGNATURE', at: after(600) }, { change: 'sign', at: after(700) });
  expect(delivered.pauses).toMatchObject([{ from: after(60), to: after(600), reason: 'WAITING_FOR_PARTS' }]);
  expect(clock(delivered)).toMatchObject({ state: 'MET', dueAt: after(240 + 540) });
});

it('is kept with the result when nobody has to answer or to come any more', () => {
  const done = through(opened(), { change: 'pause', reason: 'AWAITING_SIGNATURE', at: after(100) }, { change: 'sign', at: after(500) });
  expect(clock(done, 'FIRST_RESPONSE')).toMatchObject({ state: 'MET', stoppedAt: after(100) });
});

it('stops only the clocks its reason stops', () => {
  const waiting = through(opened(), { change: 'pause', reason: 'WAITING_FOR_PARTS', at: after(10) });
  expect([clock(waiting, 'FIRST_RESPONSE')?.state, clock(waiting)?.state]).toEqual(['RUNNING', 'PAUSED']);
});

it('keeps every pause when the promise changes', () => {
  const waited = through(opened(), { change: 'pause', reason: 'WAITING_FOR_CUSTOMER', at: after(10) }, { change: 'resume', reason: 'WAITING_FOR_CUSTOMER', at: after(70) });
  const other = through(waited, { change: 'retarget', terms: twoTerms(4 * 3_600, 24 * 3_600), at: after(80) });
  expect(other.clocks.map(({ dueAt }) => dueAt)).toEqual([after(4 * 60 + 60), after(24 * 60 + 60)]);
});

it('gives a warning once, also when a longer promise passes the same share again', () => {
  const early = change(opened(), { change: 'retarget', terms: twoTerms(7_200, 36_000), at: after(190) });
  expect(early.verdicts.filter(({ kind }) => kind === 'RESOLUTION')).toMatchObject([{ percent: 50 }, { percent: 75 }]);
  expect(clock(early.ledger)?.warnings.map(({ percent }) => percent)).toEqual([90]);
});

it('does not miss a promise made after what it measures had happened', () => {
  const assigned = through(opened(), { change: 'stop', kind: 'DISPATCH', at: after(5) });
  const yellow = change(assigned, { change: 'retarget', terms: [...twoTerms(), someTerms({ kind: 'DISPATCH', targetSeconds: 600 })], at: after(60) });
  expect(yellow.verdicts).toContainEqual({ verdict: 'met', kind: 'DISPATCH', dueAt: after(10), at: after(5) });
});

it('takes back a promise that a policy no longer makes, and neither warns nor breaches for it', () => {
  const withdrawn = through(opened(), { change: 'retarget', terms: twoTerms().slice(1), at: after(10) });
  expect(clock(withdrawn, 'FIRST_RESPONSE')?.state).toBe('WITHDRAWN');
  expect(change(withdrawn, { change: 'stop', kind: 'FIRST_RESPONSE', at: after(10_000) }).verdicts.filter(({ kind }) => kind === 'FIRST_RESPONSE')).toEqual([]);
  expect(outlook(withdrawn).nextDueAt).toEqual(after(240));
});

it('a breach stays one under a kinder promise', () => {
  const kinder = through(opened(), { change: 'retarget', terms: twoTerms(72_000, 72_000), at: after(150) });
  expect(clock(kinder, 'FIRST_RESPONSE')).toMatchObject({ state: 'BREACHED', breachedAt: after(120), targetSeconds: 7_200 });
});

it('stops every clock of the visit when the work is done, so that none runs on behind it', () => {
  const red = opened([...twoTerms(), someTerms({ kind: 'ON_SITE', targetSeconds: 3_600 })]);
  const done = change(red, { change: 'stop', kind: 'RESOLUTION', at: after(30) });
  expect(done.ledger.clocks.map(({ state }) => state)).toEqual(['MET', 'MET', 'MET']);
  expect(change(done.ledger, { change: 'reopen', at: after(90) }).ledger.clocks.map(({ state }) => state)).toEqual(['MET', 'RUNNING', 'MET']);
});

it('promises nothing any more once cancelled', () => {
  const cancelled = through(opened(), { change: 'pause', reason: 'WAITING_FOR_PARTS', at: after(5) }, { change: 'cancel', at: after(10) });
  expect(cancelled.clocks.map(({ state }) => state)).toEqual(['WITHDRAWN', 'WITHDRAWN']);
  expect(outlook(cancelled)).toEqual({ nextDueAt: null, atRiskAt: null });
});

it('goes on after a reopening with what was left', () => {
  const closed = through(opened(), { change: 'pause', reason: 'AWAITING_SIGNATURE', at: after(100) }, { change: 'sign', at: after(500) });
  const reopened = through(closed, { change: 'reopen', at: after(5_000) });
  expect(clock(reopened)).toMatchObject({ state: 'RUNNING', dueAt: after(5_140) });
  expect(reopened.pauses).toEqual([{ from: after(100), to: after(5_000), reason: 'CLOSED' }]);
});

it('catches up with the true instants after a stop', () => {
  const response = clock(opened(), 'FIRST_RESPONSE')!;
  expect(catchUp(response, after(100)).clock).toMatchObject({ state: 'RUNNING', warnedPercent: 75, warnings: [{ percent: 90 }] });
  expect(catchUp(response, after(10_000)).verdicts.at(-1)).toEqual({ verdict: 'breached', kind: 'FIRST_RESPONSE', dueAt: after(120) });
});
