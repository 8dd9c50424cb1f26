import type { PauseReason } from '../../graph/schema.generated';
import type { Timeline_ServiceRequestFragment } from './portal-request.generated';

export type Happened = { readonly at: string } & (
  | { readonly kind: 'received' | 'resumed' | 'rated' }
  | { readonly kind: 'step'; readonly name: string | null; readonly action: string; readonly temporary: boolean }
  | { readonly kind: 'paused'; readonly reason: PauseReason }
  | { readonly kind: 'delayed'; readonly reason: string; readonly newTime: string }
  | { readonly kind: 'delivered'; readonly reference: string }
  | { readonly kind: 'signed'; readonly name: string }
  | { readonly kind: 'rejected'; readonly demand: string }
);

/** A wait for the customer's own signature and the end of everything are told by other lines. */
const untold: readonly PauseReason[] = ['AWAITING_SIGNATURE', 'CLOSED'];

/** What happened to a request as its customer has to know it, latest first. */
export function timelineOf({ submittedAt, feedback, workOrder }: Timeline_ServiceRequestFragment): readonly Happened[] {
  const steps = workOrder?.steps ?? [];
  const pauses = workOrder?.pauses.filter(({ reason }) => !untold.includes(reason)) ?? [];
  const delivery = workOrder?.delivery;
  const happened: readonly Happened[] = [
    { kind: 'received', at: submittedAt },
    ...steps.map(({ at, action, temporary, engineer }) => ({ kind: 'step' as const, at, action, temporary, name: engineer?.name ?? null })),
    ...pauses.flatMap(({ reason, from, to }) => [{ kind: 'paused' as const, at: from, reason }, ...(to ? [{ kind: 'resumed' as const, at: to }] : [])]),
    ...(workOrder?.delayAnnouncements ?? []).map(({ announcedAt, reason, newTime }) => ({ kind: 'delayed' as const, at: announcedAt, reason, newTime })),
    ...(delivery ? [{ kind: 'delivered' as const, at: delivery.submittedAt, reference: delivery.reference }] : []),
    ...(delivery?.result === 'PASSED' && delivery.signedAt ? [{ kind: 'signed' as const, at: delivery.signedAt, name: delivery.signedBy ?? '' }] : []),
    ...(delivery?.result === 'FAILED' && delivery.signedAt ? [{ kind: 'rejected' as const, at: delivery.signedAt, demand: delivery.demand ?? '' }] : []),
    ...(feedback ? [{ kind: 'rated' as const, at: feedback.leftAt }] : []),
  ];
  return [...happened].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
