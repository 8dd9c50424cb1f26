import fc from 'fast-check';
import { ratingInterval } from './rating-interval';

const average = fc.double({ min: 1, max: 5, noNaN: true });
const width = (mean: number, responses: number): number => {
  const { low95, high95 } = ratingInterval(mean, responses);
  return (high95 ?? Number.NaN) - (low95 ?? Number.NaN);
};

describe('the interval of a mean rating', () => {
  it('is Wilson’s as computed by hand: half the scale, 100 responses', () => {
    const { low95, high95 } = ratingInterval(3, 100);
    expect(low95).toBeCloseTo(1 + 4 * 0.4038, 2);
    expect(high95).toBeCloseTo(1 + 4 * 0.5962, 2);
  });

  it('does not take three equal ratings for certainty, and is nothing without one', () => {
    expect(width(5, 3)).toBeGreaterThan(1);
    expect(width(5, 3_000)).toBeLessThan(0.01);
    expect(ratingInterval(null, 0)).toEqual({ low95: null, high95: null });
  });

  it('holds the mean, stays on the scale and narrows the more answer', () => {
    fc.assert(
      fc.property(average, fc.integer({ min: 1, max: 5_000 }), (mean, responses) => {
        const { low95, high95 } = ratingInterval(mean, responses);
        expect(low95).toBeGreaterThanOrEqual(1);
        expect(mean).toBeGreaterThanOrEqual(low95 ?? Number.NaN);
        expect(high95).toBeGreaterThanOrEqual(mean);
        expect(high95).toBeLessThanOrEqual(5);
        expect(width(mean, responses * 4)).toBeLessThan(width(mean, responses));
      }),
    );
  });
});
