/** What left a trace, by what wrote it: an event of the order, or a row that no event tells of; and who may see it. */
export const traces = {
  WorkOrderOpened: { kind: 'OPENED', customers: true },
  WorkOrderCategorised: { kind: 'CATEGORISED', customers: false },
  WorkOrderAssigned: { kind: 'ASSIGNED', customers: true },
  AssignmentAccepted: { kind: 'ACCEPTED', customers: true },
  AssignmentDeclined: { kind: 'DECLINED', customers: false },
  WorkOrderRequeued: { kind: 'REQUEUED', customers: false },
  EngineerArrived: { kind: 'ARRIVED', customers: true },
  WorkStepLogged: { kind: 'STEP_LOGGED', customers: true },
  WorkOrderPaused: { kind: 'PAUSED', customers: true },
  WorkOrderResumed: { kind: 'RESUMED', customers: true },
  SlaClockWarned: { kind: 'CLOCK_WARNED', customers: false },
  SlaClockMet: { kind: 'CLOCK_MET', customers: false },
  SlaClockBreached: { kind: 'CLOCK_BREACHED', customers: false },
  WorkOrderPromisesChanged: { kind: 'PROMISES_CHANGED', customers: false },
  WorkOrderEscalated: { kind: 'ESCALATED', customers: false },
  DelayAnnounced: { kind: 'DELAY_ANNOUNCED', customers: true },
  DeliverySubmitted: { kind: 'DELIVERED', customers: true },
  DeliverySigned: { kind: 'SIGNED', customers: true },
  DeliveryRejected: { kind: 'RETURNED', customers: true },
  CollaboratorAdded: { kind: 'COLLABORATOR_ADDED', customers: false },
  CollaboratorDone: { kind: 'COLLABORATOR_DONE', customers: false },
  CollaborationOverdue: { kind: 'COLLABORATOR_OVERDUE', customers: false },
  VisitPlanned: { kind: 'VISIT_PLANNED', customers: true },
  SkillsOverridden: { kind: 'SKILLS_OVERRIDDEN', customers: false },
} as const;

export type Trace = keyof typeof traces;
export type TraceKind = (typeof traces)[Trace]['kind'];

export const tracesOf = (viewer: 'staff' | 'customer'): Trace[] => (Object.keys(traces) as Trace[]).filter((trace) => viewer === 'staff' || traces[trace].customers);
