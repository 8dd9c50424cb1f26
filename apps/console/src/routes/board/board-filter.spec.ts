import { addressOf, changed, countOf, everythingAtRisk, filterOf, matcher, toDispatch, type BoardFilter } from './board-filter';
import type { Order } from './order-book';

const through = (filter: BoardFilter): BoardFilter => filterOf(new URLSearchParams(addressOf(filter).toString()));

const order = {
  id: '1', reference: 'IR-20261125-017', version: 1, status: 'ASSIGNED', priority: 'P1', responseLevel: null, openedAt: '2026-11-25T08:00:00.000Z', requeuedBecause: null, awaitsPerson: false, viewers: [],
  assignee: { id: 'e1', name: '王磊', team: '基础设施组', moreTeams: ['夜班'] },
  clocks: [{ kind: 'RESOLUTION', state: 'RUNNING', dueAt: '2026-11-25T12:00:00.000Z', stoppedAt: null, targetSeconds: 14_400 }],
  serviceRequest: { id: 'r1', subject: '核心交换机端口闪断', customer: { id: 'c1', name: 'Harbour Logistics Ltd' }, classification: { applied: true, category: { id: 'network/switching/link-down', label: '链路中断', path: ['network', 'switching', 'link-down'] } } },
} as const satisfies Order;

describe('a filter in the address', () => {
  it.each<[string, BoardFilter]>([
    ['nothing asked for', toDispatch],
    ['everything at risk', everythingAtRisk],
    ['two statuses', { ...toDispatch, statuses: ['OPEN', 'IN_PROGRESS'] }],
    ['all of it', { statuses: ['OPEN', 'ASSIGNED'], priorities: ['P1', 'P3'], teams: ['A, B & C 组'], engineerIds: ['e1', 'e2'], categoryIds: ['network/switching'], atRisk: true, text: 'IR-2026 闪断' }],
  ])('is the same again: %s', (_, filter) => expect(through(filter)).toEqual(filter));

  it('is empty for what a dispatcher comes for', () => expect(addressOf(toDispatch).toString()).toBe(''));

  it('is the same however it was put together', () => {
    expect(addressOf({ ...toDispatch, engineerIds: ['b', 'a'], text: ' x ' }).toString()).toBe(addressOf({ ...toDispatch, engineerIds: ['a', 'b'], text: 'x' }).toString());
  });

  it('leaves out what nobody can ask for', () => {
    expect(filterOf(new URLSearchParams('status=CLOSED,OPEN&priority=P9&risk=yes'))).toEqual(toDispatch);
  });
});

it('widens to all work in hand when people are asked for', () => {
  expect(changed(toDispatch, { engineerIds: ['e1'] }).statuses).toHaveLength(4);
  expect(changed({ ...toDispatch, statuses: ['ASSIGNED'] }, { teams: ['夜班'] }).statuses).toEqual(['ASSIGNED']);
  expect(changed({ ...toDispatch, engineerIds: ['e1'] }, { atRisk: true }).statuses).toEqual(['OPEN']);
});

it.each<[string, Partial<BoardFilter>, boolean]>([
  ['its status', { statuses: ['ASSIGNED'] }, true], ['another status', { statuses: ['OPEN'] }, false],
  ['its priority', { priorities: ['P1', 'P2'] }, true], ['another priority', { priorities: ['P3'] }, false],
  ['a further team', { teams: ['夜班'] }, true], ['another team', { teams: ['现场服务组'] }, false],
  ['its engineer', { engineerIds: ['e1'] }, true], ['another engineer', { engineerIds: ['e2'] }, false],
  ['a category above', { categoryIds: ['network'] }, true], ['a category that only begins alike', { categoryIds: ['network/switch'] }, false],
  ['words from several places', { text: '017 闪断 harbour' }, true], ['a word too many', { text: '闪断 printer' }, false],
])('asks for an order by %s', (_, part, expected) => {
  expect(matcher({ ...everythingAtRisk, atRisk: false, ...part }, 0)(order)).toBe(expected);
});

it('asks for orders at risk by the time it is', () => {
  const risky = matcher(everythingAtRisk, Date.parse('2026-11-25T11:30:00.000Z'));
  const calm = matcher(everythingAtRisk, Date.parse('2026-11-25T09:00:00.000Z'));
  expect([risky(order), calm(order)]).toEqual([true, false]);
});

it('counts what is asked for beyond the statuses', () => expect(countOf({ ...everythingAtRisk, priorities: ['P1', 'P2'] })).toBe(2));
