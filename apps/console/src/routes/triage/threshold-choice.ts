interface Effect {
  readonly threshold: number;
  readonly coverage: number;
  readonly precision: { readonly share: number };
}

/** The lowest confidence from which on enough is right: most is decided by itself. Null when no confidence is high enough. */
export function thresholdFor<Given extends Effect>(effects: readonly Given[], wanted: number): Given | null {
  return effects.reduce<Given | null>((best, each) => (each.precision.share >= wanted && (best === null || each.threshold < best.threshold) ? each : best), null);
}
