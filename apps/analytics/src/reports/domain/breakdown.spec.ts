import fc from 'fast-check';
import { inOrder } from './breakdown';

const group = fc.record({ key: fc.option(fc.string()), sums: fc.record({ orders: fc.nat(), met: fc.nat() }) });

describe('a breakdown', () => {
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
