import fc from 'fast-check';
import { inOrder, totalOf } from './breakdown';

const group = fc.record({ key: fc.option(fc.string()), sums: fc.record({ orders: fc.nat(), met: fc.nat() }) });
const nothing = { orders: 0, met: 0 };

describe('a breakdown', () => {
  it('adds up to the total, however its facts are divided', () => {
    fc.assert(
      fc.property(fc.array(group), fc.nat(), (groups, cut) => {
        const [one, other] = [totalOf(groups.slice(0, cut), nothing), totalOf(groups.slice(cut), nothing)];
        expect(totalOf([{ key: null, sums: one }, { key: null, sums: other }], nothing)).toEqual(totalOf(groups, nothing));
      }),
    );
    expect(totalOf([], nothing)).toEqual(nothing);
  });

  it('shows the largest first, equals by key, and the unknown last', () => {
    const groups = [['b', 1], [null, 9], ['a', 1], ['c', 5]].map(([key, orders]) => ({ key: key as string | null, sums: { orders: Number(orders) } }));
    expect(inOrder(groups, 'orders').map(({ key }) => key)).toEqual(['c', 'a', 'b', null]);
    expect(inOrder(groups, 'key').map(({ key }) => key)).toEqual(['a', 'b', 'c', null]);
  });

  it('is in the same order whatever order the groups came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(group, { selector: ({ key }) => key }), (groups) => {
        expect(inOrder([...groups].reverse(), 'orders')).toEqual(inOrder(groups, 'orders'));
        expect(inOrder(groups, 'key')).toHaveLength(groups.length);
      }),
    );
  });
});
