import type { BusinessCalendar } from './business-calendar';
import type { ClockKind } from './sla-clock';

export type Priority = 'P1' | 'P2' | 'P3';

interface Target {
  readonly kind: ClockKind;
  readonly priority: Priority;
  readonly seconds: number;
  /** Which calendar counts it. */
  readonly calendar: 'around the clock' | 'business hours';
}

/** What is promised, versioned: an order keeps the version it was opened under. */
export interface ServiceLevelPolicy {
  readonly id: string;
  readonly version: number;
  readonly targets: readonly Target[];
}

const hours = (count: number): number => count * 3_600;
/** Business hours of a normal day: 09:00–12:00 and 13:00–18:00. */
const workingDays = (count: number): number => hours(8) * count;

/** R4.1 `standard`: hours of P1 and P2 pass at night too, P3 is promised in working time. */
const standard: ServiceLevelPolicy = {
  id: 'standard',
  version: 1,
  targets: [
    { kind: 'FIRST_RESPONSE', priority: 'P1', seconds: hours(2), calendar: 'around the clock' },
    { kind: 'RESOLUTION', priority: 'P1', seconds: hours(4), calendar: 'around the clock' },
    { kind: 'FIRST_RESPONSE', priority: 'P2', seconds: hours(4), calendar: 'around the clock' },
    { kind: 'RESOLUTION', priority: 'P2', seconds: hours(24), calendar: 'around the clock' },
    { kind: 'FIRST_RESPONSE', priority: 'P3', seconds: hours(8), calendar: 'business hours' },
    { kind: 'RESOLUTION', priority: 'P3', seconds: workingDays(3), calendar: 'business hours' },
  ],
};

export const shippedPolicies: readonly ServiceLevelPolicy[] = [standard];
export const defaultPolicy = standard;

export function targetsFor(policy: ServiceLevelPolicy, priority: Priority): readonly Target[] {
  return policy.targets.filter((target) => target.priority === priority);
}

export function shippedCalendar(name: string, tz: string): BusinessCalendar {
  const day = name === 'around the clock' ? ([['00:00', '24:00']] as const) : ([['09:00', '12:00'], ['13:00', '18:00']] as const);
  const weekend = name === 'around the clock' ? day : [];
  return { tz, hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: weekend, sun: weekend } };
}
