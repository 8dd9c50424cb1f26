import { z } from 'zod';
import { stream } from './envelope';
import { channel, clockKind, grade, instant, pauseReason, priority, responseLevel } from './values';

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
  z.object({
    ...byEngineer,
    temporary: z.boolean(),
    hours: z.number().min(0).optional(),
    /** What was done: knowledge drafts an article from it when the work is accepted. */
    action: z.string().optional(),
    loggedAt: instant,
  }),
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

export const SlaClockWarned = workOrderEvent(
  'SlaClockWarned',
  1,
  'A share of a target is used up and what it measures has not happened yet. Warned at the instant it was used up, whenever that was noticed.',
  z.object({ ...clock, percent: z.number().int().min(1).max(100), warnedAt: instant, noticedAt: instant }),
);

const pause = { ...order, reason: pauseReason };

export const WorkOrderPaused = workOrderEvent(
  'WorkOrderPaused',
  1,
  'The order waits for somebody else; the clocks that this reason stops stand still.',
  z.object({ ...pause, stoppedClocks: z.array(clockKind), pausedAt: instant }),
);

export const WorkOrderResumed = workOrderEvent(
  'WorkOrderResumed',
  1,
  'The wait is over; the clocks go on with what was left.',
  z.object({ ...pause, clocks: z.array(z.object({ kind: clockKind, dueAt: instant })), resumedAt: instant }),
);

export const EngineerArrived = workOrderEvent(
  'EngineerArrived',
  1,
  'The engineer has reached the site.',
  z.object({ ...byEngineer, arrivedAt: instant }),
);

export const WorkOrderReopened = workOrderEvent(
  'WorkOrderReopened',
  1,
  'A problem was left over after acceptance: the work goes on, and its first closing was not its resolution.',
  z.object({ ...order, reason: z.string(), reopenedAt: instant }),
);

export const WorkOrderCancelled = workOrderEvent(
  'WorkOrderCancelled',
  1,
  'The work was called off; nothing is promised any more, and it counts in no attainment.',
  z.object({ ...order, reason: z.string(), cancelledAt: instant }),
);

export const RootCauseAnalysisRecorded = workOrderEvent(
  'RootCauseAnalysisRecorded',
  1,
  'Somebody wrote down why it happened.',
  z.object({ ...order, recordedBy: z.string(), recordedAt: instant }),
);

export const WorkOrderPromisesChanged = workOrderEvent(
  'WorkOrderPromisesChanged',
  1,
  'A newer version of a policy or calendar was applied to an open order: these are its targets now.',
  z.object({ ...order, clocks: z.array(z.object({ kind: clockKind, dueAt: instant, policyId: z.string(), policyVersion: z.number().int() })), changedAt: instant }),
);

export const WorkOrderEscalated = workOrderEvent(
  'WorkOrderEscalated',
  1,
  'A step of the escalation ladder was taken: who was told, and why.',
  z.object({ ...order, escalationId: z.string(), step: z.string(), kind: clockKind, cause: z.enum(['WARNING', 'BREACH']), percent: z.number().int().optional(), told: z.array(z.string()), escalatedAt: instant }),
);

const day = 86_400_000;

const workOrderNews = stream({ topic: 'dispatch.work-order-news', aggregateType: 'WorkOrder', keptMillis: day });

export const WorkOrderTouched = workOrderNews(
  'WorkOrderTouched',
  1,
  'Something on the screen of an order changed that no other event tells: who looks at it, its visit, its participants. Who shows it reads it anew.',
  z.object({ ...order, what: z.enum(['VIEWERS', 'VISIT', 'REQUIRED_SKILLS', 'COLLABORATION', 'PRIORITY']), touchedAt: instant }),
);

const noticeNews = stream({ topic: 'dispatch.notices', aggregateType: 'Notification', keptMillis: day });

export const NoticeGiven = noticeNews(
  'NoticeGiven',
  1,
  'Somebody, everybody with a role, or a customer was told something in the application.',
  z.object({ notificationId: z.string(), workOrderId: z.string(), recipient: z.object({ kind: z.enum(['ACCOUNT', 'ROLE', 'CUSTOMER']), id: z.string() }), givenAt: instant }),
);
