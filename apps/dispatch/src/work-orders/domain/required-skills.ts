import type { Priority, ResponseLevel, SkillRequirement } from './demand-terms';

/** What orders of a kind ask of an engineer; null means any. */
export interface SkillRule {
  readonly id: string;
  /** The category or one above it. */
  readonly categoryId: string | null;
  readonly deviceId: string | null;
  /** The version or the beginning of one: `4.2` also means `4.2.1`. */
  readonly productVersion: string | null;
  readonly skillId: string;
  /** Null: what the priority asks. */
  readonly minimumLevel: number | null;
  readonly certificateRequired: boolean;
  readonly effortHours: number | null;
}

/** A person's word on what an order needs, with why. */
export interface SkillsOverride {
  readonly requirements: readonly SkillRequirement[];
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface Demanding {
  readonly categoryId: string | null;
  readonly categoryApplied: boolean;
  readonly likelySkillId: string | null;
  readonly deviceId: string | null;
  readonly productVersion: string | null;
  readonly priority: Priority;
  readonly responseLevel: ResponseLevel | null;
  readonly skillsOverride: SkillsOverride | null;
}

const levels: Record<Priority, number> = { P1: 3, P2: 2, P3: 1 };
const redLevel = 4;
const usualEffort = 2;

export interface Demand {
  readonly requiredSkills: readonly SkillRequirement[];
  readonly effortHours: number;
}

/** What the category, the device, the product version and the priority ask of an engineer (R3.2); a person's word stands above all of it. */
export function demandOf(order: Demanding, rules: readonly SkillRule[]): Demand {
  const matching = rules.filter((rule) => matches(rule, order));
  const effortHours = matching.reduce<number | null>((most, rule) => (rule.effortHours === null ? most : Math.max(most ?? 0, rule.effortHours)), null) ?? usualEffort;
  if (order.skillsOverride) return { requiredSkills: order.skillsOverride.requirements, effortHours };

  const usual = order.responseLevel === 'RED' ? redLevel : levels[order.priority];
  const wanted = new Map<string, SkillRule>();
  for (const rule of matching) {
    const known = wanted.get(rule.skillId);
    if (known === undefined || precision(rule) > precision(known)) wanted.set(rule.skillId, rule);
  }
  const requiredSkills = [...wanted.values()].map(({ skillId, minimumLevel, certificateRequired }) => requirement(skillId, minimumLevel ?? usual, certificateRequired));
  const mapped = matching.some(({ categoryId }) => categoryId !== null);
  if (!mapped && order.categoryApplied && order.likelySkillId !== null && !wanted.has(order.likelySkillId)) requiredSkills.unshift(requirement(order.likelySkillId, usual, false));
  return { requiredSkills, effortHours };
}

/** Without the flag where it is false: orders opened before it existed read the same. */
export const requirement = (skillId: string, minimumLevel: number, certificateRequired: boolean): SkillRequirement =>
  certificateRequired ? { skillId, minimumLevel, certificateRequired } : { skillId, minimumLevel };

function matches({ categoryId, deviceId, productVersion }: SkillRule, order: Demanding): boolean {
  if (categoryId !== null && !(order.categoryApplied && below(order.categoryId, categoryId, '/'))) return false;
  if (deviceId !== null && deviceId !== order.deviceId) return false;
  return productVersion === null || below(order.productVersion, productVersion, '.');
}

const below = (whole: string | null, beginning: string, separator: string): boolean => whole === beginning || (whole?.startsWith(`${beginning}${separator}`) ?? false);

/** A rule for a device is closer to the matter than one for a version, and that than the deepest category. */
function precision({ categoryId, deviceId, productVersion }: SkillRule): number {
  return (deviceId === null ? 0 : 1_000) + (productVersion === null ? 0 : 100) + (categoryId?.split('/').length ?? 0);
}
