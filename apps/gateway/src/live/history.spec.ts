import { History } from './history';
import type { LiveEvent } from './live-event';

const start = Date.parse('2026-11-25T02:00:00Z');
const event = (offset: number, second: number, topic = 'orders'): LiveEvent => ({ topic, partition: 0, offset: BigInt(offset), writtenAt: new Date(start + second * 1_000), cause: 'Changed' });

function remembering(events: readonly LiveEvent[], bounds = { millis: 60_000, events: 3 }) {
  const history = new History(bounds);
  for (const topic of ['orders', 'notices']) history.begin(`${topic}/0`, 10n);
  for (const one of events) history.add(one, one.writtenAt);
  return (offset: number, topics = ['orders']) => history.since(new Map([['orders/0', BigInt(offset)], ['notices/0', 10n]]), topics)?.map((one) => Number(one.offset));
}

it('tells what happened from a position on, in the topics that are asked for', () => {
  const since = remembering([event(10, 0), event(10, 1, 'notices'), event(11, 2)]);
  expect([since(10), since(11), since(12), since(10, ['orders', 'notices'])]).toEqual([[10, 11], [11], [], [10, 10, 11]]);
});

it('says when it cannot tell all: too long ago, too much since, or before it began', () => {
  const late = remembering([event(10, 0), event(11, 30), event(12, 61)]);
  expect([late(10), late(11)]).toEqual([undefined, [11, 12]]);
  const much = remembering([10, 11, 12, 13, 14].map((offset) => event(offset, offset)));
  expect([much(11), much(12)]).toEqual([undefined, [12, 13, 14]]);
  expect(remembering([])(9)).toBeUndefined();
  expect(remembering([])(10)).toEqual([]);
});

it('keeps a topic where nothing happens tellable, however much happens in another', () => {
  const since = remembering([10, 11, 12, 13, 14, 15, 16, 17].map((offset) => event(offset, offset)));
  expect(since(10, ['notices'])).toEqual([]);
});

it('forgets what is past also when nothing ever makes it full', () => {
  const since = remembering(Array.from({ length: 50 }, (_, nth) => event(10 + nth, nth * 40)), { millis: 60_000, events: 1_000 });
  expect([since(57), since(58)]).toEqual([undefined, [58, 59]]);
});

it('does not know where a reader is who names no position', () => {
  const history = new History({ millis: 1, events: 1 });
  history.begin('orders/0', 5n);
  expect(history.since(new Map(), ['orders'])).toBeUndefined();
});
