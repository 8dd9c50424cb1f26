import { rankingIn } from './snapshot';

it('a stored decision tells who stood where', () => {
  const stored = JSON.stringify({ snapshot: { candidates: [{ id: 'e1', name: '张建国' }] }, outcome: [['e1', 0.91, true], ['e2', 0.4, false]] });
  expect(rankingIn(stored)).toEqual([{ id: 'e1', name: '张建国', score: 0.91, allowed: true }, { id: 'e2', name: 'e2', score: 0.4, allowed: false }]);
  expect(rankingIn('not json')).toEqual([]);
});
