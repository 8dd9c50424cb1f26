import type { SkillRequirement, WorkOrder } from './work-order';

/** What is known of an engineer when an order is to be given to somebody. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly grade: 'JUNIOR' | 'SENIOR' | 'EXPERT';
  readonly languages: readonly string[];
  readonly levels: Readonly<Record<string, number>>;
  readonly availability: 'AVAILABLE' | 'ON_SITE' | 'OFF_SHIFT' | 'ABSENT';
  readonly capacity: number;
  readonly openWorkOrders: number;
}

type OrderFacts = Pick<WorkOrder, 'requiredSkills' | 'likelySkillId' | 'language' | 'responseLevel' | 'priority' | 'declinedBy'>;

/** A hard rule an engineer does not pass. */
export type Refusal =
  | { readonly rule: 'OFF_SHIFT' | 'ABSENT' | 'DECLINED' }
  | { readonly rule: 'AT_CAPACITY'; readonly open: number; readonly capacity: number }
  | { readonly rule: 'GRADE_TOO_LOW'; readonly wanted: 'EXPERT' | 'SENIOR' }
  | { readonly rule: 'SKILLS_MISSING'; readonly missing: readonly SkillRequirement[] };

/** A weighted part of the score; what its reason is said with is in `facts`. */
export interface Part {
  readonly name: 'skill' | 'load' | 'grade' | 'language';
  /** 0–1. */
  readonly value: number;
  readonly weight: number;
  readonly facts: { readonly skillId?: string | null; readonly level?: number; readonly open?: number; readonly capacity?: number; readonly grade?: string; readonly language?: string };
}

export interface Suggestion {
  readonly engineerId: string;
  readonly score: number;
  readonly parts: readonly Part[];
  readonly refusals: readonly Refusal[];
}

const weights = { skill: 0.5, load: 0.25, grade: 0.15, language: 0.1 } as const;

/** The hard rules of R3.1 and R3.2: who breaks one is never assigned. */
export function refusalsOf(order: OrderFacts, engineer: Candidate): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const { availability, capacity, openWorkOrders: open } = engineer;
  if (availability === 'OFF_SHIFT' || availability === 'ABSENT') refusals.push({ rule: availability });
  if (open >= capacity) refusals.push({ rule: 'AT_CAPACITY', open, capacity });
  if (order.declinedBy.includes(engineer.id)) refusals.push({ rule: 'DECLINED' });
  if (order.responseLevel === 'RED' && engineer.grade !== 'EXPERT') refusals.push({ rule: 'GRADE_TOO_LOW', wanted: 'EXPERT' });
  if (order.responseLevel === 'YELLOW' && engineer.grade === 'JUNIOR') refusals.push({ rule: 'GRADE_TOO_LOW', wanted: 'SENIOR' });
  const missing = order.requiredSkills.filter(({ skillId, minimumLevel }) => (engineer.levels[skillId] ?? 0) < minimumLevel);
  if (missing.length > 0) refusals.push({ rule: 'SKILLS_MISSING', missing });
  return refusals;
}

/** Everybody, best first; those a hard rule keeps out come after all others. Same input, same order. */
export function rank(order: OrderFacts, engineers: readonly Candidate[]): readonly Suggestion[] {
  const suggestions = engineers.map((engineer): Suggestion => {
    const parts = [skillPart(order, engineer), loadPart(engineer), gradePart(order, engineer), languagePart(order, engineer)];
    const score = parts.reduce((sum, { value, weight }) => sum + value * weight, 0);
    return { engineerId: engineer.id, score: Math.round(score * 1_000) / 1_000, parts, refusals: refusalsOf(order, engineer) };
  });
  return suggestions.sort((one, other) => barred(one) - barred(other) || other.score - one.score || (one.engineerId < other.engineerId ? -1 : 1));
}

const barred = ({ refusals }: Suggestion): number => (refusals.length > 0 ? 1 : 0);

function skillPart({ requiredSkills, likelySkillId }: OrderFacts, { levels }: Candidate): Part {
  const skillId = requiredSkills[0]?.skillId ?? likelySkillId;
  const level = skillId === null ? 0 : (levels[skillId] ?? 0);
  return { name: 'skill', value: skillId === null ? 0.5 : level / 5, weight: weights.skill, facts: { skillId, level } };
}

function loadPart({ openWorkOrders: open, capacity }: Candidate): Part {
  return { name: 'load', value: Math.max(0, 1 - open / capacity), weight: weights.load, facts: { open, capacity } };
}

const gradeFit = {
  P1: { JUNIOR: 0.2, SENIOR: 0.8, EXPERT: 1 },
  P2: { JUNIOR: 0.6, SENIOR: 1, EXPERT: 0.8 },
  // An expert on a small matter is missing where it burns.
  P3: { JUNIOR: 1, SENIOR: 0.7, EXPERT: 0.4 },
} as const;

function gradePart({ priority }: OrderFacts, { grade }: Candidate): Part {
  return { name: 'grade', value: gradeFit[priority][grade], weight: weights.grade, facts: { grade } };
}

function languagePart({ language }: OrderFacts, { languages }: Candidate): Part {
  return { name: 'language', value: languages.includes(language) ? 1 : 0, weight: weights.language, facts: { language } };
}
