import type { OrderFacts } from './candidate';
import type { WorkOrder } from './work-order';

/** What ranking needs to know of an order. */
export function orderFacts({ id, priority, responseLevel, language, requiredSkills, likelySkillId, declinedBy, effortHours, nextDueAt, visit }: WorkOrder): OrderFacts {
  return {
    id, priority, responseLevel, language, requiredSkills, likelySkillId, declinedBy, effortHours,
    nextDueAt: nextDueAt?.getTime() ?? null,
    visit: visit && { region: visit.region, by: visit.by === null ? null : Date.parse(visit.by) },
  };
}

/** The skills a decision about the order looks at. */
export const skillsLookedAt = ({ requiredSkills, likelySkillId }: OrderFacts): readonly string[] => [
  ...new Set([...requiredSkills.map(({ skillId }) => skillId), ...(likelySkillId === null ? [] : [likelySkillId])]),
];
