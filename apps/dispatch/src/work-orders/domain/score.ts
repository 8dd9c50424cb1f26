import type { Candidate, Circumstances, OrderFacts, PartName, Weights } from './candidate';

/** Each part of a score, 0–1, the better the higher. */
export type PartValues = Readonly<Record<PartName, number>>;

export function partValues(order: OrderFacts, engineer: Candidate, circumstances: Circumstances): PartValues {
  return {
    skill: skillFit(order, engineer),
    grade: gradeFit[order.priority][engineer.grade],
    experience: experienceHere(engineer),
    load: Math.max(0, 1 - engineer.openWorkOrders / engineer.capacity),
    slack: slackLeft(order, engineer, circumstances),
    travel: order.visit === null ? 1 : Math.max(0, 1 - (engineer.wayMinutes ?? longWay) / longWay),
    continuity: engineer.continuity === 'THIS_ORDER' ? 1 : engineer.continuity === 'SAME_CUSTOMER' ? 0.5 : 0,
    language: engineer.languages.includes(order.language) ? 1 : 0,
    fairness: fairShare(engineer, circumstances),
  };
}

/** The weighted sum, rounded to what is shown, so that what is shown decides. */
export function scoreOf(values: PartValues, { values: weights }: Weights): number {
  // Written out: over a list of names the sum alone would take longer than all the parts.
  const sum =
    values.skill * weights.skill + values.grade * weights.grade + values.experience * weights.experience +
    values.load * weights.load + values.slack * weights.slack + values.travel * weights.travel +
    values.continuity * weights.continuity + values.language * weights.language + values.fairness * weights.fairness;
  return Math.round(sum * 1_000) / 1_000;
}

const highestLevel = 5;

/** The level in the skill where the engineer is weakest; middling while nobody knows what the order is about. */
function skillFit({ requiredSkills, likelySkillId }: OrderFacts, { levels }: Candidate): number {
  if (requiredSkills.length > 0) return requiredSkills.reduce((least, { skillId }) => Math.min(least, levels[skillId] ?? 0), highestLevel) / highestLevel;
  return likelySkillId === null ? 0.5 : (levels[likelySkillId] ?? 0) / highestLevel;
}

const gradeFit = {
  P1: { JUNIOR: 0.2, SENIOR: 0.8, EXPERT: 1 },
  P2: { JUNIOR: 0.6, SENIOR: 1, EXPERT: 0.8 },
  // An expert on a small matter is missing where it burns.
  P3: { JUNIOR: 1, SENIOR: 0.7, EXPERT: 0.4 },
} as const;

/** Knowing the device says more than knowing the customer, and that more than knowing the kind of fault; work that came back counts against it. */
function experienceHere({ experience: { customer, device, category, returned } }: Candidate): number {
  const done = customer + device + category;
  if (done === 0) return 0;
  const known = 3 * device + 2 * customer + category;
  return (known / (known + 6)) * Math.max(0, 1 - returned / done);
}

/** How much of the time to the next deadline is left when the work in hand is done first. */
function slackLeft({ nextDueAt }: OrderFacts, { openHours }: Candidate, { now }: Circumstances): number {
  if (nextDueAt === null) return 1;
  const left = Math.max(0.1, (nextDueAt - now) / 3_600_000);
  return left / (left + openHours);
}

/** Minutes after which a way counts as nothing better. */
const longWay = 240;

function fairShare({ assignedThisWeek }: Candidate, { averageThisWeek }: Circumstances): number {
  return averageThisWeek === 0 ? 1 : Math.max(0, 1 - assignedThisWeek / (2 * averageThisWeek));
}
