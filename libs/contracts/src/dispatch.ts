import { z } from 'zod';
import { stream } from './envelope';
import { channel, clockKind, grade, instant, priority, responseLevel } from './values';

const workOrderEvent = stream({ topic: 'dispatch.work-orders', aggregateType: 'WorkOrder' });

const order = { workOrderId: z.string(), serviceRequestId: z.string() };
const byEngineer = { ...order, engineerId: z.string() };

export const WorkOrderOpened = workOrderEvent(
  'WorkOrderOpened',
  1,
  'Work on a request began to exist, with its clocks running.',
  z.object({
    ...order,
    reference: z.string(),
    priority,
    responseLevel: responseLevel.optional(),
    customerId: z.string(),
    channel,
    policy: z.object({ id: z.string(), version: z.number().int() }),
    clocks: z.array(z.object({ kind: clockKind, startedAt: instant, dueAt: instant })),
    openedAt: instant,
  }),
);

export const WorkOrderCategorised = workOrderEvent(
  'WorkOrderCategorised',
  1,
  'A work order took over the category that triage or a person gave its request, and the skills that follow.',
  z.object({ ...order, categoryId: z.string(), requiredSkillIds: z.array(z.string()), categorisedAt: instant }),
);

export const WorkOrderAssigned = workOrderEvent(
  'WorkOrderAssigned',
  1,
  'A dispatcher gave a work order to an engineer.',
  z.object({ ...byEngineer, teamId: z.string(), assignedBy: z.string(), assignedAt: instant }),
);

export const AssignmentAccepted = workOrderEvent(
  'AssignmentAccepted',
  1,
  'The engineer accepted and said when work can start.',
  z.object({ ...byEngineer, startAt: instant, acceptedAt: instant }),
);

export const AssignmentDeclined = workOrderEvent(
  'AssignmentDeclined',
  1,
  'The engineer declined with a reason; the work order is open again.',
  z.object({ ...byEngineer, reason: z.string(), declinedAt: instant }),
);

export const WorkStepLogged = workOrderEvent(
  'WorkStepLogged',
  1,
  'A step of the work was logged.',
  z.object({ ...byEngineer, temporary: z.boolean(), hours: z.number().min(0).optional(), loggedAt: instant }),
);

const delivery = { ...byEngineer, deliveryId: z.string(), deliveryReference: z.string() };

export const DeliverySubmitted = workOrderEvent(
  'DeliverySubmitted',
  1,
  'The engineer handed over the result and asks for a signature.',
  z.object({ ...delivery, submittedAt: instant }),
);

export const DeliverySigned = workOrderEvent(
  'DeliverySigned',
  1,
  'The customer signed: the work is accepted.',
  z.object({ ...delivery, signedAt: instant }),
);

export const DeliveryRejected = workOrderEvent(
  'DeliveryRejected',
  1,
  'The customer did not accept the result; the work goes on with what is to be put right.',
  z.object({ ...delivery, unmet: z.array(z.string()), rejectedAt: instant }),
);

const clock = { ...order, kind: clockKind, dueAt: instant };

export const SlaClockMet = workOrderEvent(
  'SlaClockMet',
  1,
  'What a clock measures happened within its target.',
  z.object({ ...clock, metAt: instant }),
);

export const SlaClockBreached = workOrderEvent(
  'SlaClockBreached',
  1,
  'A target was missed. Breached at the due instant, whenever it was noticed.',
  z.object({ ...clock, breachedAt: instant, noticedAt: instant }),
);

export const WorkOrderRequeued = workOrderEvent(
  'WorkOrderRequeued',
  1,
  'The engineer went offline or is absent; the work order is back in the queue, its clocks run on.',
  z.object({ ...byEngineer, reason: z.enum(['OFFLINE', 'ABSENT']), requeuedAt: instant }),
);

export const CollaborationOverdue = workOrderEvent(
  'CollaborationOverdue',
  1,
  'Somebody on the collaboration list of a work order did not finish their part in time.',
  z.object({ ...order, participantId: z.string(), department: z.string(), dueAt: instant, noticedAt: instant }),
);

const engineerEvent = stream({ topic: 'dispatch.engineers', aggregateType: 'Engineer' });

export const EngineerRegistered = engineerEvent(
  'EngineerRegistered',
  1,
  'An engineer came on file, or their file changed.',
  z.object({ engineerId: z.string(), name: z.string(), grade, teamId: z.string(), teamName: z.string() }),
);
