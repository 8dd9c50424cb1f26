import { cursorOf, positionOf } from './position';

const position = new Map([['a.one/0', 5n], ['a.one/1', 12_345_678_901_234n], ['b/0', 0n]]);

it('is text for a client, and the same again', () => {
  expect(positionOf(cursorOf(position, ['a.one', 'b']))).toEqual(position);
});

it('names the topics of a subscription alone', () => {
  expect(positionOf(cursorOf(position, ['b', 'unknown']))).toEqual(new Map([['b/0', 0n]]));
});

it.each(['', 'none', '%%%', Buffer.from('a:1;').toString('base64url'), Buffer.from('a:-1').toString('base64url'), Buffer.from('a:99999999999999999999').toString('base64url')])('is no cursor: %j', (text) => {
  expect(positionOf(text)).toBeUndefined();
});
