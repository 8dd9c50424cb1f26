/** What one hour of the week brought in the past weeks. */
export interface PastHour {
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly orders: number;
  /** Hours of work an order took to be expected, on average. */
  readonly effortHours: number;
}

export interface StaffedHour {
  readonly hour: number;
  readonly onShift: number;
  readonly forecastOrders: number;
  readonly demandHours: number;
  /** How much more there is than needed, as a share of what is needed; null when nothing is expected. */
  readonly redundancy: number | null;
}

export interface Staffing {
  readonly hours: readonly StaffedHour[];
  /** The hour that needs most; null when nothing is expected all day. */
  readonly peak: StaffedHour | null;
  /** Less than the required redundancy at the peak (R3.7). */
  readonly short: boolean;
  /** People that are missing at the peak. */
  readonly missing: number;
}

/** R3.7: a fifth more than what the peak needs. */
export const requiredRedundancy = 0.2;

/** Shifts of a day against what the same weekday brought on average; `onShift` has the people of each hour. */
export function staffingOf(weekday: number, onShift: readonly number[], past: readonly PastHour[], weeks: number): Staffing {
  const hours = onShift.map((people, hour): StaffedHour => {
    const known = past.find((each) => each.weekday === weekday && each.hour === hour);
    const forecastOrders = (known?.orders ?? 0) / weeks;
    const demandHours = forecastOrders * (known?.effortHours ?? 0);
    return { hour, onShift: people, forecastOrders, demandHours, redundancy: demandHours === 0 ? null : (people - demandHours) / demandHours };
  });
  const peak = hours.reduce<StaffedHour | null>((most, hour) => (hour.demandHours > (most?.demandHours ?? 0) ? hour : most), null);
  if (peak === null) return { hours, peak, short: false, missing: 0 };
  // Rounding must not ask for one person more than the share does.
  const wanted = Math.ceil(Math.round(peak.demandHours * (1 + requiredRedundancy) * 1e6) / 1e6);
  const missing = Math.max(0, wanted - peak.onShift);
  return { hours, peak, short: (peak.redundancy ?? 0) < requiredRedundancy - 1e-9, missing };
}
