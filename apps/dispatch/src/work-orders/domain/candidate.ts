import type { Priority, ResponseLevel, SkillRequirement } from './demand-terms';

/**
 * What a decision is made with, and nothing else: the same facts give the same ranking, today and when it is replayed.
 * Instants are milliseconds, so that a stored snapshot reads back as it was.
 */
export interface OrderFacts {
  readonly id: string;
  readonly priority: Priority;
  readonly responseLevel: ResponseLevel | null;
  readonly language: 'zh' | 'en';
  readonly requiredSkills: readonly SkillRequirement[];
  /** The skill the category points to, also when it is not sure enough to be required. */
  readonly likelySkillId: string | null;
  readonly declinedBy: readonly string[];
  readonly effortHours: number;
  readonly nextDueAt: number | null;
  /** Where somebody has to be, and by when. */
  readonly visit: { readonly region: string; readonly by: number | null } | null;
}

/** What is known of an engineer when an order is to be given to somebody. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly teamIds: readonly string[];
  readonly grade: 'JUNIOR' | 'SENIOR' | 'EXPERT';
  readonly languages: readonly string[];
  /** Level in each skill the order is about. */
  readonly levels: Readonly<Record<string, number>>;
  /** Last day of the certificate in each skill that needs one, YYYY-MM-DD. */
  readonly certificates: Readonly<Record<string, string | null>>;
  readonly availability: 'AVAILABLE' | 'ON_SITE' | 'OFF_SHIFT' | 'ABSENT' | 'OFFLINE';
  /** Can be called outside the shift. */
  readonly reachable: boolean;
  readonly capacity: number;
  readonly capacityHours: number | null;
  readonly openWorkOrders: number;
  readonly openHours: number;
  readonly assignedThisWeek: number;
  /** Minutes to the site, 0 when nobody has to go; null when the engineer does not cover its region. */
  readonly wayMinutes: number | null;
  readonly experience: Experience;
  /** Worked on this very order before, or has another one of the same customer. */
  readonly continuity: 'THIS_ORDER' | 'SAME_CUSTOMER' | null;
}

/** Accepted orders of the same customer, device and category, and how many of them had come back first. */
export interface Experience {
  readonly customer: number;
  readonly device: number;
  readonly category: number;
  readonly returned: number;
}

export const noExperience: Experience = { customer: 0, device: 0, category: 0, returned: 0 };

/** What holds for every candidate of a decision. */
export interface Circumstances {
  readonly now: number;
  /** Today in the business zone, YYYY-MM-DD. */
  readonly today: string;
  /** The only team that serves this customer (R3.3). */
  readonly dedicatedTeam: { readonly id: string; readonly name: string } | null;
  /** Orders given to an engineer this week, on average. */
  readonly averageThisWeek: number;
  readonly weights: Weights;
}

export const partNames = ['skill', 'grade', 'experience', 'load', 'slack', 'travel', 'continuity', 'language', 'fairness'] as const;
export type PartName = (typeof partNames)[number];

/** A version of the settings a score is made with; the values make 1. */
export interface Weights {
  readonly version: number;
  readonly values: Readonly<Record<PartName, number>>;
}
