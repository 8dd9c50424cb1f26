import { actOf } from './board-keys';

const press = (key: string, part: Partial<{ ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...part });

it('moves, accepts and searches from the queue', () => {
  expect(['j', 'ArrowUp', 'Enter', '2', '/'].map((key) => actOf(press(key), 'queue'))).toEqual([
    { act: 'move', by: 1 }, { act: 'move', by: -1 }, { act: 'accept', rank: 1 }, { act: 'accept', rank: 2 }, { act: 'filter' },
  ]);
});

it('leaves Enter and arrows to what has the focus', () => {
  expect([actOf(press('Enter'), 'elsewhere'), actOf(press('ArrowDown'), 'elsewhere'), actOf(press('k'), 'elsewhere')]).toEqual([undefined, undefined, { act: 'move', by: -1 }]);
});

it('lets people type, and browsers have their shortcuts', () => {
  expect([actOf(press('1'), 'typing'), actOf(press('1', { ctrlKey: true }), 'queue'), actOf(press('j', { metaKey: true }), 'queue')]).toEqual([undefined, undefined, undefined]);
});
