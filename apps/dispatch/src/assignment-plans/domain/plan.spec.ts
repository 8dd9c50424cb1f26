import fc from 'fast-check';
import { plan, type PlannedEngineer, type PlannedOrder } from './plan';

const order = (id: string, fit: Record<string, number>): PlannedOrder => ({ id, version: 1, fit: new Map(Object.entries(fit)), effortHours: 2, hoursLeft: 4 });
const engineer = (id: string, places = 1): PlannedEngineer => ({ id, places, openHours: 0 });
const pairs = (orders: readonly PlannedOrder[], engineers: readonly PlannedEngineer[]) => plan(orders, engineers).items.map(({ workOrderId, engineerId }) => `${workOrderId}:${engineerId}`);

it('looks at all orders together, not at each one for itself', () => {
  const orders = [order('first', { best: 0.9, other: 0.8 }), order('second', { best: 0.9 })];
  expect(pairs(orders, [engineer('best'), engineer('other')])).toEqual(['first:other', 'second:best']);
});

it('gives an older order what a younger one could have used better', () => {
  const orders = [order('old', { one: 0.3 }), order('young', { one: 0.9 })];
  expect(plan(orders, [engineer('one')])).toMatchObject({ items: [{ workOrderId: 'old', engineerId: 'one', score: 0.3 }], leftOver: ['young'] });
});

it('spreads work over people who suit it alike', () => {
  const fit = { a: 0.8, b: 0.8 };
  expect(new Set(pairs([order('1', fit), order('2', fit)], [engineer('a', 2), engineer('b', 2)]).map((pair) => pair.slice(2)))).toEqual(new Set(['a', 'b']));
});

it('gives urgent work to who is free, however good somebody busy is, and lets work that can wait go to the best', () => {
  const engineers = [{ ...engineer('busy'), openHours: 4 }, engineer('free')];
  const one = (hoursLeft: number | null) => pairs([{ ...order('1', { busy: 0.8, free: 0.6 }), hoursLeft }], engineers);
  expect([one(2), one(-1), one(100), one(null)]).toEqual([['1:free'], ['1:free'], ['1:busy'], ['1:busy']]);
});

it('never exceeds anybody\'s places nor goes against a hard rule, and serves a later order only with what earlier ones cannot use', () => {
  const names = ['a', 'b', 'c', 'd'];
  const fit = fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 0, max: 1_000 }).map((score) => score / 1_000), { maxKeys: 3 });
  fc.assert(
    fc.property(fc.array(fit, { maxLength: 9 }), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), (fits, places) => {
      const orders = fits.map((each, nth) => order(`o${nth}`, each));
      const engineers = names.map((id, nth) => engineer(id, places[nth] ?? 0));
      const { items, leftOver } = plan(orders, engineers);
      expect([...items.map(({ workOrderId }) => workOrderId), ...leftOver].sort()).toEqual(orders.map(({ id }) => id).sort());
      for (const { id, places: most } of engineers) expect(items.filter(({ engineerId }) => engineerId === id).length).toBeLessThanOrEqual(most);
      for (const { workOrderId, engineerId } of items) expect(orders.find(({ id }) => id === workOrderId)?.fit.has(engineerId)).toBe(true);
      for (let first = 1; first <= orders.length; first += 1) {
        const served = (of: readonly PlannedOrder[]) => plan(of, engineers).items.map(({ workOrderId }) => workOrderId);
        const alone = served(orders.slice(0, first));
        expect(items.map(({ workOrderId }) => workOrderId).filter((id) => orders.slice(0, first).some((each) => each.id === id))).toEqual(alone);
      }
    }),
    { numRuns: 300 },
  );
});
