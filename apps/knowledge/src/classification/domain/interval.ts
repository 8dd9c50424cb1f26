const z95 = 1.959964;

/** A share and how sure it is. */
export interface Share {
  readonly of: number;
  readonly share: number;
  readonly low95: number;
  readonly high95: number;
}

/** The share of `hits` in `of` with Wilson's 95 % interval: right also near 0 and 1, and wide for few. Nothing is known of none. */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { of, share: 0, low95: 0, high95: 1 };
  const share = hits / of;
  const spread = z95 ** 2 / of;
  const middle = (share + spread / 2) / (1 + spread);
  const margin = (z95 * Math.sqrt((share * (1 - share)) / of + spread / (4 * of))) / (1 + spread);
  return { of, share, low95: Math.max(0, Math.min(share, middle - margin)), high95: Math.min(1, Math.max(share, middle + margin)) };
}
