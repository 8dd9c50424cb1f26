const z95 = 1.959964;
const [worst, best] = [1, 5];

export interface Interval {
  readonly low95: number | null;
  readonly high95: number | null;
}

/**
 * The 95 % interval of a mean rating. The mean is taken as a share of the way from 1 to 5, and the interval is Wilson's for
 * a share: nothing between two ends varies more than a yes or no does, so it is rather too wide, and three equal ratings
 * do not look like certainty.
 */
export function ratingInterval(average: number | null, responses: number): Interval {
  if (average === null || responses === 0) return { low95: null, high95: null };
  const share = (average - worst) / (best - worst);
  const spread = z95 ** 2 / responses;
  const middle = (share + spread / 2) / (1 + spread);
  const margin = (z95 * Math.sqrt((share * (1 - share)) / responses + spread / (4 * responses))) / (1 + spread);
  const rating = (of: number): number => worst + (best - worst) * Math.min(1, Math.max(0, of));
  return { low95: Math.min(average, rating(middle - margin)), high95: Math.max(average, rating(middle + margin)) };
}
