/** What a list of ranks is worth; a rank of 0 is the first place, Infinity was not found. */
export function measuresOf(ranks, millis) {
  const share = (within) => round(ranks.filter((rank) => rank < within).length / Math.max(1, ranks.length));
  return {
    precisionAt1: share(1),
    recallAt3: share(3),
    recallAt5: share(5),
    mrr: round(ranks.reduce((sum, rank) => sum + 1 / (rank + 1), 0) / Math.max(1, ranks.length)),
    millis: { p50: percentile(millis, 0.5), p99: percentile(millis, 0.99) },
  };
}

/** Where the first relevant one stands. */
export function rankOf(found, relevant) {
  const rank = found.findIndex(({ id }) => relevant.includes(id));
  return rank < 0 ? Infinity : rank;
}

export function percentile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

const round = (value) => Math.round(value * 10_000) / 10_000;
