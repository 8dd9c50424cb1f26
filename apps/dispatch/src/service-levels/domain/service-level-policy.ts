export type Priority = 'P1' | 'P2' | 'P3';
export type ResponseLevel = 'RED' | 'YELLOW' | 'BLUE';
export type Level = Priority | ResponseLevel;
export const clockKinds = ['REGISTRATION', 'FIRST_RESPONSE', 'DISPATCH', 'ON_SITE', 'RESOLUTION', 'RCA_REPORT'] as const;
export type ClockKind = (typeof clockKinds)[number];

/** Why an order may wait for somebody else; a policy says which clocks stand still meanwhile. */
export const pauseReasons = ['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'AGREED_APPOINTMENT', 'FORCE_MAJEURE'] as const;
export type WaitingReason = (typeof pauseReasons)[number];
/** Between delivery and signature, and between closing and reopening, no policy lets a clock run. */
export type PauseReason = WaitingReason | 'AWAITING_SIGNATURE' | 'CLOSED';

export interface Target {
  readonly kind: ClockKind;
  readonly level: Level;
  readonly seconds: number;
  /** Which calendar counts it, in the version that is current when the clock starts. */
  readonly calendarId: string;
}

/** What is promised, versioned: an order keeps the version it was opened under until a newer one is applied to it. */
export interface ServiceLevelPolicy {
  readonly id: string;
  readonly version: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly measuredBy: 'PRIORITY' | 'RESPONSE_LEVEL';
  readonly targets: readonly Target[];
  /** Which reasons stop which clock. */
  readonly pauses: Readonly<Partial<Record<ClockKind, readonly WaitingReason[]>>>;
  /** Per cent of a target at which a warning is given, rising. */
  readonly warningPoints: readonly number[];
}

/** What decides how urgent an order is. */
export interface Urgency {
  readonly priority: Priority;
  readonly responseLevel: ResponseLevel | null;
}

/** One promise: everything a clock is computed from besides its history. */
export interface Terms {
  readonly kind: ClockKind;
  readonly level: Level;
  readonly policyId: string;
  readonly policyVersion: number;
  readonly calendarId: string;
  readonly calendarVersion: number;
  readonly targetSeconds: number;
  readonly stoppedBy: readonly PauseReason[];
  readonly warningPoints: readonly number[];
}

const unconditional: Record<ClockKind, readonly PauseReason[]> = {
  REGISTRATION: ['CLOSED'],
  FIRST_RESPONSE: ['AWAITING_SIGNATURE', 'CLOSED'],
  DISPATCH: ['AWAITING_SIGNATURE', 'CLOSED'],
  ON_SITE: ['AWAITING_SIGNATURE', 'CLOSED'],
  RESOLUTION: ['AWAITING_SIGNATURE', 'CLOSED'],
  RCA_REPORT: [],
};

/** What the policies promise together: of several that have a target for a clock, the first. */
export function termsOf(policies: readonly ServiceLevelPolicy[], urgency: Urgency, versionOf: (calendarId: string) => number): readonly Terms[] {
  return clockKinds.flatMap((kind) => {
    const promises = policies.flatMap((policy) => {
      const target = policy.targets.find((each) => each.kind === kind && each.level === levelIn(policy, urgency));
      return target ? [{ policy, target }] : [];
    });
    return promises.slice(0, 1).map(({ policy, target }): Terms => ({
      kind,
      level: target.level,
      policyId: policy.id,
      policyVersion: policy.version,
      calendarId: target.calendarId,
      calendarVersion: versionOf(target.calendarId),
      targetSeconds: target.seconds,
      stoppedBy: [...unconditional[kind], ...(policy.pauses[kind] ?? [])],
      warningPoints: policy.warningPoints,
    }));
  });
}

function levelIn({ measuredBy }: ServiceLevelPolicy, { priority, responseLevel }: Urgency): Level | null {
  return measuredBy === 'PRIORITY' ? priority : responseLevel;
}
