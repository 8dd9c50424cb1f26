import { staffingOf } from './redundancy';

const past = [
  { weekday: 2, hour: 9, orders: 20, effortHours: 2 },
  { weekday: 2, hour: 14, orders: 8, effortHours: 2 },
  { weekday: 3, hour: 9, orders: 400, effortHours: 2 },
];
const people = (at: Record<number, number>) => Array.from({ length: 24 }, (_, hour) => at[hour] ?? 0);

it('compares the peak of the day with the people on shift then', () => {
  const { peak, short, missing } = staffingOf(2, people({ 9: 12, 14: 3 }), past, 4);
  expect(peak).toMatchObject({ hour: 9, onShift: 12, forecastOrders: 5, demandHours: 10 });
  expect(peak?.redundancy).toBeCloseTo(0.2, 9);
  expect([short, missing]).toEqual([false, 0]);
});

it('warns under a fifth and says how many are missing', () => {
  expect(staffingOf(2, people({ 9: 11 }), past, 4)).toMatchObject({ short: true, missing: 1 });
  expect(staffingOf(2, people({}), past, 4)).toMatchObject({ short: true, missing: 12 });
});

it('expects nothing where nothing ever came', () => {
  expect(staffingOf(7, people({ 9: 1 }), past, 4)).toMatchObject({ peak: null, short: false, missing: 0 });
});
