import type { ClosingDecisionKind, TimelineKind } from '../../graph/schema.generated';
import type { Tone } from '../../ui/signal';

export type MomentKind = TimelineKind | ClosingDecisionKind;
export const groups = ['work', 'clocks', 'people'] as const;
export type Group = (typeof groups)[number];

export interface LifeMoment {
  readonly id: string;
  readonly at: string;
  readonly kind: MomentKind;
  readonly actor: string | null;
  readonly text: string;
}

const kinds: Readonly<Record<MomentKind, readonly [Group, Tone]>> = {
  OPENED: ['work', 'calm'], CATEGORISED: ['work', 'still'], ARRIVED: ['work', 'calm'], STEP_LOGGED: ['work', 'calm'], PAUSED: ['work', 'warn'], RESUMED: ['work', 'calm'],
  DELIVERED: ['work', 'calm'], SIGNED: ['work', 'good'], RETURNED: ['work', 'bad'], VISIT_PLANNED: ['work', 'still'], SKILLS_OVERRIDDEN: ['work', 'still'], REOPENED: ['work', 'warn'], CANCELLED: ['work', 'still'],
  CLOCK_WARNED: ['clocks', 'warn'], CLOCK_MET: ['clocks', 'good'], CLOCK_BREACHED: ['clocks', 'bad'], PROMISES_CHANGED: ['clocks', 'still'], ESCALATED: ['clocks', 'bad'], DELAY_ANNOUNCED: ['clocks', 'warn'],
  ASSIGNED: ['people', 'calm'], ACCEPTED: ['people', 'good'], DECLINED: ['people', 'warn'], REQUEUED: ['people', 'warn'], COLLABORATOR_ADDED: ['people', 'still'], COLLABORATOR_DONE: ['people', 'good'], COLLABORATOR_OVERDUE: ['people', 'bad'],
};

export const groupOf = (kind: MomentKind): Group => kinds[kind][0];
export const toneOf = (kind: MomentKind): Tone => kinds[kind][1];

/** The latest first: who opens the page wants to know how things are. */
export function lifeOf(moments: readonly LifeMoment[], shown: readonly Group[]): readonly LifeMoment[] {
  return moments.filter(({ kind }) => shown.includes(groupOf(kind))).sort((one, other) => other.at.localeCompare(one.at));
}
