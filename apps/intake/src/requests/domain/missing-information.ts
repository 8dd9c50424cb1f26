import type { Impact } from './priority';

/** Facts that can be asked for and answered (R1.2). */
export const askableFields = ['contact', 'device', 'description', 'impact', 'urgency', 'impactScope', 'occurredAt', 'desiredBy', 'department'] as const;
export type AskableField = (typeof askableFields)[number];

interface Facts {
  readonly contactId: string | null;
  readonly deviceId: string | null;
  readonly description: string;
  readonly impact: Impact | null;
  readonly impactScope: string | null;
  readonly occurredAt: Date | null;
  readonly requestType: string | null;
}

interface InformationRule {
  readonly field: AskableField;
  /** Without it nobody can begin: the request shows as needing information. */
  readonly essential: boolean;
  readonly missing: (facts: Facts) => boolean;
  readonly question: { readonly zh: string; readonly en: string };
}

/** A Chinese character says about as much as three letters. */
const tooLittleSaid = (text: string): boolean => [...text].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 3 : 1), 0) < 12;

/** The completeness rules of R1.2; one list for every path a request comes in by. */
export const informationRules: readonly InformationRule[] = [
  {
    field: 'description', essential: true, missing: ({ description }) => tooLittleSaid(description),
    question: { zh: '请描述具体现象：做了什么操作、看到什么提示？', en: 'What exactly happens: what did you do, and what do you see?' },
  },
  {
    field: 'contact', essential: true, missing: ({ contactId }) => contactId === null,
    question: { zh: '我们可以联系哪一位？', en: 'Whom may we contact about this?' },
  },
  {
    field: 'impact', essential: true, missing: ({ impact }) => impact === null,
    question: { zh: '业务受到多大影响：核心业务中断、部分受影响，还是未受影响？', en: 'How much of your business is affected: the core of it, a part, or none?' },
  },
  {
    field: 'device', essential: false, missing: ({ deviceId }) => deviceId === null,
    question: { zh: '涉及哪台设备、哪个系统或软件？（编号或序列号）', en: 'Which device, system or software is it about (its number or serial number)?' },
  },
  {
    field: 'impactScope', essential: false, missing: ({ impact, impactScope }) => impact !== null && impact !== 'NONE' && impactScope === null,
    question: { zh: '影响到哪些部门、产线或多少用户？', en: 'Which departments, lines or how many people are affected?' },
  },
  {
    field: 'occurredAt', essential: false, missing: ({ occurredAt, requestType }) => occurredAt === null && (requestType === null || requestType === 'FAULT'),
    question: { zh: '问题是什么时候开始的？', en: 'When did it begin?' },
  },
];

export function missingInformation(facts: Facts): readonly AskableField[] {
  return informationRules.filter((rule) => rule.missing(facts)).map(({ field }) => field);
}

export function lacksEssentials(missing: readonly string[]): boolean {
  return informationRules.some(({ field, essential }) => essential && missing.includes(field));
}

export function questionAbout(field: string, language: 'zh' | 'en'): string {
  return informationRules.find((rule) => rule.field === field)?.question[language] ?? field;
}
