import type { Candidate, Circumstances, OrderFacts } from './candidate';
import type { SkillRequirement } from './demand-terms';

/** The rules in the order they are checked. */
export const hardRules = ['AVAILABILITY', 'CAPACITY', 'NOT_DECLINED', 'RESPONSE_LEVEL', 'SKILLS', 'CERTIFICATES', 'DEDICATED_TEAM', 'REGION'] as const;
export type HardRule = (typeof hardRules)[number];

/** A hard rule an engineer does not pass. */
export type Refusal =
  | { readonly rule: 'OFF_SHIFT' | 'ABSENT' | 'OFFLINE' | 'DECLINED' }
  | { readonly rule: 'AT_CAPACITY'; readonly open: number; readonly capacity: number }
  | { readonly rule: 'HOURS_FULL'; readonly hours: number; readonly capacity: number }
  | { readonly rule: 'GRADE_TOO_LOW'; readonly wanted: 'EXPERT' | 'SENIOR' }
  | { readonly rule: 'SKILLS_MISSING'; readonly missing: readonly SkillRequirement[] }
  | { readonly rule: 'CERTIFICATE_MISSING'; readonly skillIds: readonly string[] }
  | { readonly rule: 'OUTSIDE_DEDICATED_TEAM'; readonly team: string }
  | { readonly rule: 'OUT_OF_REGION'; readonly region: string }
  | { readonly rule: 'TOO_FAR'; readonly minutes: number; readonly left: number };

const ruleOf: Record<Refusal['rule'], HardRule> = {
  OFF_SHIFT: 'AVAILABILITY', ABSENT: 'AVAILABILITY', OFFLINE: 'AVAILABILITY', DECLINED: 'NOT_DECLINED',
  AT_CAPACITY: 'CAPACITY', HOURS_FULL: 'CAPACITY', GRADE_TOO_LOW: 'RESPONSE_LEVEL', SKILLS_MISSING: 'SKILLS', CERTIFICATE_MISSING: 'CERTIFICATES',
  OUTSIDE_DEDICATED_TEAM: 'DEDICATED_TEAM', OUT_OF_REGION: 'REGION', TOO_FAR: 'REGION',
};

export const brokenRule = ({ rule }: Refusal): HardRule => ruleOf[rule];

const nothing: readonly Refusal[] = Object.freeze([]);

/** The hard rules of R3.1 to R3.3: who breaks one is never assigned, neither by hand nor by a plan nor automatically. */
export function refusalsOf(order: OrderFacts, engineer: Candidate, { now, today, dedicatedTeam }: Circumstances): readonly Refusal[] {
  let refusals: Refusal[] | undefined;
  const refuse = (refusal: Refusal): void => void (refusals ??= []).push(refusal);

  const { availability, capacity, capacityHours, openWorkOrders: open, openHours } = engineer;
  if (availability === 'ABSENT' || availability === 'OFFLINE') refuse({ rule: availability });
  if (availability === 'OFF_SHIFT' && !engineer.reachable) refuse({ rule: 'OFF_SHIFT' });
  if (open >= capacity) refuse({ rule: 'AT_CAPACITY', open, capacity });
  else if (capacityHours !== null && openHours + order.effortHours > capacityHours) refuse({ rule: 'HOURS_FULL', hours: openHours, capacity: capacityHours });
  if (order.declinedBy.includes(engineer.id)) refuse({ rule: 'DECLINED' });
  if (order.responseLevel === 'RED' && engineer.grade !== 'EXPERT') refuse({ rule: 'GRADE_TOO_LOW', wanted: 'EXPERT' });
  if (order.responseLevel === 'YELLOW' && engineer.grade === 'JUNIOR') refuse({ rule: 'GRADE_TOO_LOW', wanted: 'SENIOR' });

  for (const { skillId, minimumLevel, certificateRequired } of order.requiredSkills) {
    if ((engineer.levels[skillId] ?? 0) < minimumLevel || (certificateRequired && (engineer.certificates[skillId] ?? '') < today)) {
      refuseSkills(order, engineer, today, refuse);
      break;
    }
  }

  if (dedicatedTeam !== null && !engineer.teamIds.includes(dedicatedTeam.id)) refuse({ rule: 'OUTSIDE_DEDICATED_TEAM', team: dedicatedTeam.name });
  if (order.visit !== null) {
    const minutes = engineer.wayMinutes;
    const left = order.visit.by === null ? Infinity : (order.visit.by - now) / 60_000;
    if (minutes === null) refuse({ rule: 'OUT_OF_REGION', region: order.visit.region });
    // Once the time to arrive is over, whoever covers the region may go.
    else if (left > 0 && minutes > left) refuse({ rule: 'TOO_FAR', minutes, left: Math.floor(left) });
  }
  return refusals ?? nothing;
}

function refuseSkills({ requiredSkills }: OrderFacts, { levels, certificates }: Candidate, today: string, refuse: (refusal: Refusal) => void): void {
  const missing = requiredSkills.filter(({ skillId, minimumLevel }) => (levels[skillId] ?? 0) < minimumLevel);
  if (missing.length > 0) refuse({ rule: 'SKILLS_MISSING', missing });
  const uncertified = requiredSkills.filter(({ skillId, certificateRequired }) => certificateRequired && (certificates[skillId] ?? '') < today);
  if (uncertified.length > 0) refuse({ rule: 'CERTIFICATE_MISSING', skillIds: uncertified.map(({ skillId }) => skillId) });
}
