import { AssignmentAccepted, AssignmentDeclined, WorkOrderAssigned, WorkOrderCategorised, WorkOrderOpened, WorkOrderRequeued, WorkStepLogged, type DataOf } from '@deskgraph/contracts';
import { outgoing, type OutgoingEvent } from '@deskgraph/messaging';
import type { RequeueReason, WorkOrder, WorkStep } from './domain/work-order';

type Opened = DataOf<typeof WorkOrderOpened>;

interface Promised {
  readonly policy: Opened['policy'];
  readonly clocks: readonly { readonly kind: Opened['clocks'][number]['kind']; readonly startedAt: Date; readonly dueAt: Date }[];
}

const idsOf = ({ id, serviceRequestId }: WorkOrder) => ({ workOrderId: id, serviceRequestId });

export function workOrderOpened(order: WorkOrder, channel: Opened['channel'], { policy, clocks }: Promised): OutgoingEvent {
  return outgoing(WorkOrderOpened, order.id, order.openedAt, {
    ...idsOf(order),
    reference: order.reference,
    priority: order.priority,
    ...(order.responseLevel === null ? {} : { responseLevel: order.responseLevel }),
    customerId: order.customerId,
    channel,
    policy,
    clocks: clocks.map(({ kind, startedAt, dueAt }) => ({ kind, startedAt: startedAt.toISOString(), dueAt: dueAt.toISOString() })),
    openedAt: order.openedAt.toISOString(),
  });
}

export function workOrderCategorised(order: WorkOrder, categoryId: string, at: Date): OutgoingEvent {
  const requiredSkillIds = order.requiredSkills.map(({ skillId }) => skillId);
  return outgoing(WorkOrderCategorised, order.id, at, { ...idsOf(order), categoryId, requiredSkillIds, categorisedAt: at.toISOString() });
}

export function workOrderAssigned(order: WorkOrder, engineer: { id: string; teamId: string }, assignedBy: string, at: Date): OutgoingEvent {
  return outgoing(WorkOrderAssigned, order.id, at, { ...idsOf(order), engineerId: engineer.id, teamId: engineer.teamId, assignedBy, assignedAt: at.toISOString() });
}

export function assignmentAccepted(order: WorkOrder, engineerId: string, startAt: Date, at: Date): OutgoingEvent {
  return outgoing(AssignmentAccepted, order.id, at, { ...idsOf(order), engineerId, startAt: startAt.toISOString(), acceptedAt: at.toISOString() });
}

export function assignmentDeclined(order: WorkOrder, engineerId: string, reason: string, at: Date): OutgoingEvent {
  return outgoing(AssignmentDeclined, order.id, at, { ...idsOf(order), engineerId, reason, declinedAt: at.toISOString() });
}

export function workOrderRequeued(order: WorkOrder, engineerId: string, reason: RequeueReason, at: Date): OutgoingEvent {
  return outgoing(WorkOrderRequeued, order.id, at, { ...idsOf(order), engineerId, reason, requeuedAt: at.toISOString() });
}

export function workStepLogged(order: WorkOrder, { engineerId, temporary, hours, action }: WorkStep, at: Date): OutgoingEvent {
  return outgoing(WorkStepLogged, order.id, at, { ...idsOf(order), engineerId, temporary, action, ...(hours === null ? {} : { hours }), loggedAt: at.toISOString() });
}
