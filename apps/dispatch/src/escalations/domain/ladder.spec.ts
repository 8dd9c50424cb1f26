import { circumstanceOf, expectedAfter, shippedLadder, stepsFor, type Situation } from './ladder';

const situation = (more: Partial<Situation> = {}): Situation => ({ cause: 'WARNING', percent: 50, kind: 'RESOLUTION', unassigned: false, responseLevel: null, breaches: 0, customerTold: false, ...more });
const ids = (more: Partial<Situation>) => stepsFor(shippedLadder, situation(more)).map(({ id }) => id);

it.each([
  ['half of the time used, with an engineer', {}, []],
  ['half of the time used, without one', { unassigned: true }, ['unassigned']],
  ['three quarters used', { percent: 75 }, ['warning']],
  ['three quarters used and still unassigned', { percent: 75, unassigned: true }, ['unassigned', 'warning']],
  ['nearly all used: the customer hears before it is missed', { percent: 90 }, ['warning', 'customer']],
  ['nearly all used of a response', { percent: 90, kind: 'FIRST_RESPONSE' }, ['warning']],
  ['a breach nobody told the customer of before', { cause: 'BREACH', percent: 100, breaches: 1 }, ['breach', 'customer-missed']],
  ['a breach', { cause: 'BREACH', percent: 100, breaches: 1, customerTold: true }, ['breach']],
  ['a breach of the registration', { cause: 'BREACH', percent: 100, breaches: 1, kind: 'REGISTRATION' }, ['breach']],
  ['a second breach', { cause: 'BREACH', percent: 100, breaches: 2, customerTold: true }, ['breach', 'second-breach']],
  ['a breach of red level', { cause: 'BREACH', percent: 100, breaches: 1, customerTold: true, responseLevel: 'RED' }, ['breach', 'red']],
] as const)('%s', (_, more, steps) => {
  expect(ids(more)).toEqual(steps);
});

it('says what stands in the way', () => {
  expect(circumstanceOf({ engineerId: null, status: 'OPEN' }, false)).toBe('UNASSIGNED');
  expect(circumstanceOf({ engineerId: 'e', status: 'ASSIGNED' }, false)).toBe('NOT_ACCEPTED');
  expect(circumstanceOf({ engineerId: 'e', status: 'IN_PROGRESS' }, false)).toBe('IN_PROGRESS');
  expect(circumstanceOf({ engineerId: null, status: 'OPEN' }, true)).toBe('WAITING');
});

it('expects a late order a quarter of its promise later, on the quarter hour', () => {
  expect(expectedAfter(new Date('2026-11-24T05:30:00Z'), 14_400)).toEqual(new Date('2026-11-24T06:30:00Z'));
  expect(expectedAfter(new Date('2026-11-24T05:31:10Z'), 3_600)).toEqual(new Date('2026-11-24T06:00:00Z'));
});
