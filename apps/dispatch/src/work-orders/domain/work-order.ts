import type { Priority, ResponseLevel, SkillRequirement } from './demand-terms';
import { demandOf, type SkillRule, type SkillsOverride } from './required-skills';

export type { Priority, ResponseLevel, SkillRequirement } from './demand-terms';

export type WorkOrderStatus = 'OPEN' | 'ASSIGNED' | 'IN_PROGRESS' | 'DELIVERED' | 'ACCEPTED' | 'CANCELLED';

/** Where somebody has to be, and by when. */
export interface Visit {
  readonly region: string;
  /** ISO instant. */
  readonly by: string | null;
  /** Since when, an ISO instant, and by whom; absent in visits planned before it was kept. */
  readonly plannedAt?: string;
  readonly plannedBy?: string;
}

/** The work on one request (工单). */
export interface WorkOrder {
  readonly id: string;
  /** IR-YYYYMMDD-NNN. */
  readonly reference: string;
  readonly version: number;
  readonly status: WorkOrderStatus;
  readonly priority: Priority;
  readonly responseLevel: ResponseLevel | null;
  readonly serviceRequestId: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly customerLevel: 'STANDARD' | 'IMPORTANT' | 'KEY';
  readonly deviceId: string | null;
  readonly productVersion: string | null;
  /** As the requester said it or triage found it. */
  readonly requestType: string | null;
  /** The contract its request is served under. */
  readonly contractId: string | null;
  /** What the request says, for the assignment notice (R3.5). */
  readonly subject: string;
  readonly background: string;
  /** When the customer wants it done. */
  readonly desiredBy: Date | null;
  readonly language: 'zh' | 'en';
  readonly categoryId: string | null;
  /** A person or a sure enough model said so; otherwise the category only colours the ranking. */
  readonly categoryApplied: boolean;
  /** The skill the category points to, also when it is not applied. */
  readonly likelySkillId: string | null;
  readonly requiredSkills: readonly SkillRequirement[];
  readonly skillsOverride: SkillsOverride | null;
  /** Hours of work to be expected. */
  readonly effortHours: number;
  readonly visit: Visit | null;
  readonly engineerId: string | null;
  readonly startAt: Date | null;
  /** Engineers who declined it. */
  readonly declinedBy: readonly string[];
  /** How often a machine chose the engineer. */
  readonly automaticAssignments: number;
  /** The automatic mode gave up: a person decides. */
  readonly awaitsPerson: boolean;
  /** Why it went back to the queue the last time. */
  readonly requeuedBecause: RequeueReason | null;
  readonly openedAt: Date;
  /** Earliest instant a running clock is due, or has three quarters used; null when none runs. */
  readonly nextDueAt: Date | null;
  readonly atRiskAt: Date | null;
}

/** A step of the work as it was logged (R3.10). */
export interface WorkStep {
  readonly id: string;
  readonly workOrderId: string;
  readonly engineerId: string;
  readonly at: Date;
  readonly action: string;
  readonly temporary: boolean;
  readonly hours: number | null;
  /** What the client calls it, so that it is on record once however often it is sent. */
  readonly clientKey: string | null;
}

/** Why work left an engineer who did not decline it. */
export type RequeueReason = 'OFFLINE' | 'ABSENT';

export type NotYours = { readonly refused: 'NotAssignedToYou' };
export type NotAccepted = { readonly refused: 'WorkOrderNotAccepted'; readonly status: WorkOrderStatus };
export type Closed = { readonly refused: 'WorkOrderClosed'; readonly status: WorkOrderStatus };

const closed: readonly WorkOrderStatus[] = ['DELIVERED', 'ACCEPTED', 'CANCELLED'];

/** Gives the order to an engineer who passed the hard rules. The same engineer again changes nothing. */
export function assign(order: WorkOrder, engineerId: string): WorkOrder | Closed {
  if (closed.includes(order.status)) return { refused: 'WorkOrderClosed', status: order.status };
  if (order.engineerId === engineerId) return order;
  return { ...order, status: 'ASSIGNED', engineerId, startAt: null, requeuedBecause: null, awaitsPerson: false };
}

/** Only the assignee acts on an order, and only until it is delivered. */
function mine(order: WorkOrder, engineerId: string | null): boolean {
  return engineerId !== null && order.engineerId === engineerId && (order.status === 'ASSIGNED' || order.status === 'IN_PROGRESS');
}

export function accept(order: WorkOrder, engineerId: string | null, startAt: Date): WorkOrder | NotYours {
  return mine(order, engineerId) ? { ...order, status: 'IN_PROGRESS', startAt } : { refused: 'NotAssignedToYou' };
}

export function decline(order: WorkOrder, engineerId: string | null): WorkOrder | NotYours {
  if (engineerId === null || !mine(order, engineerId)) return { refused: 'NotAssignedToYou' };
  const declinedBy = [...order.declinedBy.filter((id) => id !== engineerId), engineerId];
  return { ...backInQueue(order), declinedBy };
}

/** A logged step says that work goes on, accepted or not. */
export function work(order: WorkOrder, engineerId: string | null): WorkOrder | NotYours {
  return mine(order, engineerId) ? { ...order, status: 'IN_PROGRESS' } : { refused: 'NotAssignedToYou' };
}

export function deliver(order: WorkOrder, engineerId: string | null): WorkOrder | NotYours {
  return mine(order, engineerId) ? { ...order, status: 'DELIVERED' } : { refused: 'NotAssignedToYou' };
}

export const acceptedByCustomer = (order: WorkOrder): WorkOrder => ({ ...order, status: 'ACCEPTED' });
export const returnedByCustomer = (order: WorkOrder): WorkOrder => ({ ...order, status: 'IN_PROGRESS' });

/** A problem was left over (R5.2): whoever did the work has it again, and says anew when they can start. */
export function reopen(order: WorkOrder): WorkOrder | NotAccepted {
  if (order.status !== 'ACCEPTED') return { refused: 'WorkOrderNotAccepted', status: order.status };
  return { ...order, status: order.engineerId === null ? 'OPEN' : 'ASSIGNED', startAt: null };
}

/** Nobody wants it any more; what is delivered is decided on by the customer. */
export function cancel(order: WorkOrder): WorkOrder | Closed {
  return closed.includes(order.status) ? { refused: 'WorkOrderClosed', status: order.status } : { ...order, status: 'CANCELLED' };
}

/** How often a machine may choose somebody else after its first choice; then a person decides. */
export const mostReassignments = 3;

/** A machine's choice; the last one it has is marked, so that the next change is a person's. */
export function assignAutomatically(order: WorkOrder, engineerId: string): WorkOrder | Closed | LeftToPeople {
  if (order.awaitsPerson || order.automaticAssignments > mostReassignments) return { refused: 'LeftToPeople' };
  const assigned = assign(order, engineerId);
  return 'refused' in assigned ? assigned : { ...assigned, automaticAssignments: order.automaticAssignments + 1 };
}

export type LeftToPeople = { readonly refused: 'LeftToPeople' };

/** Back to the queue because the engineer cannot be reached; the clocks run on. */
export function requeue(order: WorkOrder, reason: RequeueReason): WorkOrder {
  return { ...backInQueue(order), requeuedBecause: reason };
}

function backInQueue(order: WorkOrder): WorkOrder {
  return { ...order, status: 'OPEN', engineerId: null, startAt: null, awaitsPerson: order.automaticAssignments > mostReassignments };
}

/** Given on with a note by whoever has it, or by the desk. */
export function handOver(order: WorkOrder, engineerId: string): WorkOrder | Closed {
  return order.engineerId === null ? { refused: 'WorkOrderClosed', status: order.status } : assign(order, engineerId);
}

/** The order with what it asks of an engineer, as the rules are now. */
export function withDemand(order: WorkOrder, rules: readonly SkillRule[]): WorkOrder {
  return { ...order, ...demandOf(order, rules) };
}

/** The order with another category; a person's word is not overruled by a model. */
export function categorise(order: WorkOrder, category: { readonly categoryId: string; readonly applied: boolean; readonly skillId: string | null }, rules: readonly SkillRule[] = []): WorkOrder {
  return withDemand({ ...order, categoryId: category.categoryId, categoryApplied: category.applied, likelySkillId: category.skillId }, rules);
}

/** What intake decides and may decide anew. */
export type Informed = Pick<WorkOrder, 'priority' | 'responseLevel' | 'requestType' | 'deviceId' | 'productVersion' | 'contractId'>;

export const knowsAlready = (order: WorkOrder, { priority, responseLevel, requestType, deviceId, productVersion, contractId }: Informed): boolean =>
  order.priority === priority && order.requestType === requestType && order.responseLevel === responseLevel && order.deviceId === deviceId && order.productVersion === productVersion && order.contractId === contractId;

export function inform(order: WorkOrder, facts: Informed, rules: readonly SkillRule[] = []): WorkOrder {
  return withDemand({ ...order, ...facts }, rules);
}

/** The deepest known skill on the way from the root to the category: server/hardware/disk → server/hardware, else server. */
export function skillOfCategory(categoryId: string, known: ReadonlySet<string>): string | null {
  const parts = categoryId.split('/');
  for (let depth = parts.length; depth > 0; depth -= 1) {
    const candidate = parts.slice(0, depth).join('/');
    if (known.has(candidate)) return candidate;
  }
  return null;
}
