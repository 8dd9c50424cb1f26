/** How much of the customer's business is affected. */
export type Impact = 'CORE_BUSINESS' | 'PARTIAL' | 'NONE';
export type Urgency = 'HIGH' | 'MEDIUM' | 'LOW';
export type Priority = 'P1' | 'P2' | 'P3';
export type ResponseLevel = 'RED' | 'YELLOW' | 'BLUE';
type CustomerLevel = 'STANDARD' | 'IMPORTANT' | 'KEY';

interface PriorityRule {
  readonly id: string;
  /** Absent: the rule fires whatever the value is. */
  readonly impact?: readonly Impact[];
  readonly urgency?: readonly Urgency[];
  readonly customerLevel?: readonly CustomerLevel[];
  readonly priority: Priority;
  readonly reason: { readonly zh: string; readonly en: string };
}

/** The matrix of R1.5 as data; the first rule that fits fires, and the last one fits everything. */
export const priorityRules = [
  { id: 'core-business', impact: ['CORE_BUSINESS'], urgency: ['HIGH', 'MEDIUM'], priority: 'P1', reason: { zh: '核心业务中断', en: 'core business is stopped' } },
  { id: 'core-business-can-wait', impact: ['CORE_BUSINESS'], urgency: ['LOW'], priority: 'P2', reason: { zh: '核心业务受影响，但不紧急', en: 'core business is affected, but it can wait' } },
  { id: 'part-urgent-key-account', impact: ['PARTIAL'], urgency: ['HIGH'], customerLevel: ['KEY'], priority: 'P1', reason: { zh: '重点客户的部分业务受影响且紧急', en: 'part of a key account’s business is affected and it is urgent' } },
  { id: 'part', impact: ['PARTIAL'], urgency: ['HIGH', 'MEDIUM'], priority: 'P2', reason: { zh: '部分业务受影响', en: 'part of the business is affected' } },
  { id: 'part-can-wait-important', impact: ['PARTIAL'], urgency: ['LOW'], customerLevel: ['IMPORTANT', 'KEY'], priority: 'P2', reason: { zh: '重要客户的部分业务受影响', en: 'part of an important customer’s business is affected' } },
  { id: 'part-can-wait', impact: ['PARTIAL'], urgency: ['LOW'], priority: 'P3', reason: { zh: '部分业务受影响，但不紧急', en: 'part of the business is affected, but it can wait' } },
  { id: 'no-impact-urgent-key-account', impact: ['NONE'], urgency: ['HIGH'], customerLevel: ['KEY'], priority: 'P2', reason: { zh: '重点客户的紧急请求', en: 'an urgent request of a key account' } },
  { id: 'no-impact', impact: ['NONE'], priority: 'P3', reason: { zh: '业务未受影响', en: 'the business is not affected' } },
  { id: 'impact-unknown', priority: 'P3', reason: { zh: '影响范围尚未说明，暂定 P3，补充后重新评定', en: 'the impact is not known yet: P3 for now, decided again once it is' } },
] as const satisfies readonly PriorityRule[];

export type PriorityRuleId = (typeof priorityRules)[number]['id'];

export interface PriorityFacts {
  readonly impact: Impact | null;
  /** Unsaid counts as medium. */
  readonly urgency: Urgency | null;
  readonly customerLevel: CustomerLevel;
}

export function decidePriority({ impact, urgency, customerLevel }: PriorityFacts): { readonly priority: Priority; readonly rule: PriorityRuleId } {
  const fits = (rule: PriorityRule): boolean =>
    (rule.impact === undefined || (impact !== null && rule.impact.includes(impact))) &&
    (rule.urgency === undefined || rule.urgency.includes(urgency ?? 'MEDIUM')) &&
    (rule.customerLevel === undefined || rule.customerLevel.includes(customerLevel));
  const fired = priorityRules.find(fits) ?? priorityRules[priorityRules.length - 1];
  if (!fired) throw new Error('there are no priority rules');
  return { priority: fired.priority, rule: fired.id };
}

const levels = { P1: 'RED', P2: 'YELLOW', P3: 'BLUE' } as const;

/** Only requests about a core product have a response level (R3.2). */
export function responseLevelOf(priority: Priority, coreProduct: boolean): ResponseLevel | null {
  return coreProduct ? levels[priority] : null;
}

/** A rule that is no longer shipped keeps its id as its reason. */
export function priorityReason(rule: string, language: 'zh' | 'en'): string {
  return priorityRules.find(({ id }) => id === rule)?.reason[language] ?? rule;
}
