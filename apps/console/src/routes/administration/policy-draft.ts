import type { ClockKind, PolicyMeasure, PromiseLevel, WaitingReason } from '../../graph/schema.generated';
import type { PoliciesSectionQuery } from './policies-section.generated';
import type { RevisePolicyInput } from './policy-editor.generated';

export type Policy = PoliciesSectionQuery['serviceLevelPolicies'][number];

export const clockKinds = ['REGISTRATION', 'FIRST_RESPONSE', 'DISPATCH', 'ON_SITE', 'RESOLUTION', 'RCA_REPORT'] as const satisfies readonly ClockKind[];
export const waitingReasons = ['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'AGREED_APPOINTMENT', 'FORCE_MAJEURE'] as const satisfies readonly WaitingReason[];
const levels = { PRIORITY: ['P1', 'P2', 'P3'], RESPONSE_LEVEL: ['RED', 'YELLOW', 'BLUE'] } as const satisfies Record<PolicyMeasure, readonly PromiseLevel[]>;

export const levelsOf = (measure: PolicyMeasure): readonly PromiseLevel[] => levels[measure];

export interface Target {
  readonly seconds: number;
  readonly calendarId: string;
}

/** A policy as it is being written: targets by clock and level, reasons by clock. */
export interface PolicyDraft {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly targets: Readonly<Record<string, Target>>;
  readonly pauses: Readonly<Record<string, readonly WaitingReason[]>>;
  readonly warningPoints: string;
}

export const place = (kind: ClockKind, level: PromiseLevel): string => `${kind} ${level}`;

export function draftOf({ nameZh, nameEn, targets, pauses, warningPoints }: Policy): PolicyDraft {
  return {
    nameZh,
    nameEn,
    targets: Object.fromEntries(targets.map(({ kind, level, seconds, calendarId }) => [place(kind, level), { seconds, calendarId }])),
    pauses: Object.fromEntries(pauses.map(({ kind, reasons }) => [kind, reasons])),
    warningPoints: warningPoints.join(', '),
  };
}

/** The next version of the policy, always in one order, so that two drafts that say the same are the same. */
export function revision(base: Policy, { nameZh, nameEn, targets, pauses, warningPoints }: PolicyDraft): RevisePolicyInput {
  return {
    id: base.id,
    expectedVersion: base.version,
    nameZh,
    nameEn,
    measuredBy: base.measuredBy,
    targets: clockKinds.flatMap((kind) => levelsOf(base.measuredBy).flatMap((level) => {
      const target = targets[place(kind, level)];
      return target ? [{ kind, level, seconds: target.seconds, calendarId: target.calendarId }] : [];
    })),
    pauses: clockKinds.flatMap((kind) => {
      const reasons = pauses[kind] ?? [];
      return reasons.length > 0 ? [{ kind, reasons: waitingReasons.filter((reason) => reasons.includes(reason)) }] : [];
    }),
    warningPoints: warningPoints.split(/[^\d]+/).filter((part) => part !== '').map(Number),
  };
}

export const secondsOf = { minutes: 60, hours: 3_600 } as const;
export type Unit = keyof typeof secondsOf;

/** Hours where they come out even, otherwise minutes. */
export const unitFor = (seconds: number): Unit => (seconds % secondsOf.hours === 0 ? 'hours' : 'minutes');
