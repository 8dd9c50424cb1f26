import type { DeliveryResult, PauseReason, WaitingReason, WorkOrderStatus } from '../../graph/schema.generated';

export const orderActions = ['accept', 'decline', 'arrive', 'step', 'deliver', 'sign', 'resume', 'pause', 'delay', 'handOver', 'rootCause', 'visit', 'skills', 'reopen', 'cancel'] as const;
export type OrderAction = (typeof orderActions)[number];

export interface OrderSituation {
  readonly status: WorkOrderStatus;
  /** The viewer is its engineer. */
  readonly mine: boolean;
  /** The viewer is some engineer: those act on their own orders only. */
  readonly engineer: boolean;
  readonly delivery: DeliveryResult | null;
  readonly waitsFor: readonly WaitingReason[];
  readonly rootCauseKnown: boolean;
  readonly permissions: readonly string[];
}

const atWork: readonly WorkOrderStatus[] = ['ASSIGNED', 'IN_PROGRESS'];
const unfinished: readonly WorkOrderStatus[] = ['OPEN', ...atWork];

/** What this person may do to this order now, the next step first. The graph decides in the end; nobody is offered what it would refuse anyway. */
export function actionsNow({ status, mine, engineer, delivery, waitsFor, rootCauseKnown, permissions }: OrderSituation): readonly OrderAction[] {
  const granted = (permission: string): boolean => permissions.includes(permission);
  const own = mine || !engineer;
  const working = mine && atWork.includes(status);
  const open = unfinished.includes(status);
  const may: Readonly<Record<OrderAction, boolean>> = {
    accept: mine && status === 'ASSIGNED' && granted('assignment:accept'),
    decline: mine && status === 'ASSIGNED' && granted('assignment:decline'),
    step: working && granted('workStep:log'),
    arrive: working && granted('arrival:report'),
    deliver: mine && status === 'IN_PROGRESS' && granted('delivery:submit'),
    sign: delivery === 'PENDING' && ((own && granted('delivery:sign')) || granted('delivery:reject')),
    resume: own && open && waitsFor.length > 0 && granted('workOrder:resume'),
    pause: own && open && granted('workOrder:pause'),
    delay: own && open && granted('workOrder:announceDelay'),
    handOver: own && atWork.includes(status) && granted('workOrder:handOver'),
    visit: open && granted('workOrder:assign'),
    skills: open && granted('workOrder:assign'),
    rootCause: own && !rootCauseKnown && status !== 'OPEN' && status !== 'CANCELLED' && granted('rootCauseAnalysis:record'),
    reopen: status === 'ACCEPTED' && granted('workOrder:reopen'),
    cancel: open && granted('workOrder:cancel'),
  };
  return orderActions.filter((action) => may[action]);
}

export const waitings: readonly WaitingReason[] = ['WAITING_FOR_CUSTOMER', 'WAITING_FOR_PARTS', 'AGREED_APPOINTMENT', 'FORCE_MAJEURE'];

/** What an order waits for at the moment, as far as a person can end it. */
export function waitsNow(pauses: readonly { readonly reason: PauseReason; readonly to?: string | null | undefined }[]): readonly WaitingReason[] {
  return waitings.filter((waiting) => pauses.some(({ reason, to }) => reason === waiting && !to));
}
