import { thresholdFor } from './threshold-choice';

const at = (threshold: number, coverage: number, share: number) => ({ threshold, coverage, precision: { share } });
const effects = [at(0, 1, 0.8), at(0.5, 0.9, 0.88), at(0.7, 0.7, 0.93), at(0.9, 0.4, 0.99)];

describe('the threshold for a wanted precision', () => {
  it('is the lowest that reaches it', () => {
    expect(thresholdFor(effects, 0.9)).toEqual(effects[2]);
    expect(thresholdFor(effects, 0.5)).toEqual(effects[0]);
  });

  it('does not exist when nothing is sure enough', () => {
    expect(thresholdFor(effects, 0.995)).toBeNull();
    expect(thresholdFor([], 0.5)).toBeNull();
  });
});
