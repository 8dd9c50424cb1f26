/** Work orders of a group, and what became of their clocks. */
export type ClockCounts = Readonly<Record<'workOrders' | 'cancelled' | 'responseMet' | 'responseBreached' | 'resolutionMet' | 'resolutionBreached', number>>;

/** Share of the closed clocks that were met. A clock that still runs counts on neither side: it would flatter or slander. */
export function attainment(met: number, breached: number): number | null {
  const closed = met + breached;
  return closed === 0 ? null : met / closed;
}

export function serviceLevel(counts: ClockCounts) {
  return {
    ...counts,
    responseAttainment: attainment(counts.responseMet, counts.responseBreached),
    resolutionAttainment: attainment(counts.resolutionMet, counts.resolutionBreached),
  };
}
