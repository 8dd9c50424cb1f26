import { choose, queueOf } from './choice';

const ranked = (...scores: readonly (readonly [string, number, boolean?])[]) => scores.map(([engineerId, score, allowed = true]) => ({ engineerId, score, allowed }));

it('chooses the best when it is ahead by the margin, exactly or more', () => {
  expect(choose(ranked(['a', 0.7], ['b', 0.65]), 0.05)).toEqual({ engineerId: 'a' });
  expect(choose(ranked(['a', 0.7], ['b', 0.651]), 0.05)).toEqual({ left: 'NOT_CLEAR' });
});

it('never chooses somebody a hard rule keeps out, nor counts them as a rival', () => {
  expect(choose(ranked(['a', 0.9, false]), 0)).toEqual({ left: 'NOBODY_IS_ALLOWED' });
  expect(choose(ranked(['a', 0.5], ['b', 0.9, false]), 0.3)).toEqual({ engineerId: 'a' });
  expect(choose([], 0)).toEqual({ left: 'NOBODY_IS_ALLOWED' });
});

it('sorts orders into the queue of their domain', () => {
  expect([queueOf('server/hardware'), queueOf('server'), queueOf(null)]).toEqual(['server', 'server', 'unsorted']);
});
