export type WorkOrderStatus = 'OPEN' | 'ASSIGNED' | 'IN_PROGRESS' | 'DELIVERED' | 'ACCEPTED' | 'CANCELLED';
export type Priority = 'P1' | 'P2' | 'P3';
export type ResponseLevel = 'RED' | 'YELLOW' | 'BLUE';

export interface SkillRequirement {
  readonly skillId: string;
  readonly minimumLevel: number;
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
  readonly deviceId: string | null;
  readonly language: 'zh' | 'en';
  readonly categoryId: string | null;
  /** A person or a sure enough model said so; otherwise the category only colours the ranking. */
  readonly categoryApplied: boolean;
  /** The skill the category points to, also when it is not applied. */
  readonly likelySkillId: string | null;
  readonly requiredSkills: readonly SkillRequirement[];
  readonly engineerId: string | null;
  readonly startAt: Date | null;
  /** Engineers who declined it. */
  readonly declinedBy: readonly string[];
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
}

export type NotYours = { readonly refused: 'NotAssignedToYou' };
export type Closed = { readonly refused: 'WorkOrderClosed'; readonly status: WorkOrderStatus };

const closed: readonly WorkOrderStatus[] = ['DELIVERED', 'ACCEPTED', 'CANCELLED'];

/** Gives the order to an engineer who passed the hard rules. The same engineer again changes nothing. */
export function assign(order: WorkOrder, engineerId: string): WorkOrder | Closed {
  if (closed.includes(order.status)) return { refused: 'WorkOrderClosed', status: order.status };
  if (order.engineerId === engineerId) return order;
  return { ...order, status: 'ASSIGNED', engineerId, startAt: null };
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
  return { ...order, status: 'OPEN', engineerId: null, startAt: null, declinedBy: [...order.declinedBy.filter((id) => id !== engineerId), engineerId] };
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

const levels: Record<Priority, number> = { P1: 3, P2: 2, P3: 1 };
const redLevel = 4;

/** What the category and the priority ask of an engineer (R3.2). */
export function requirementsFor({ likelySkillId, categoryApplied, priority, responseLevel }: Pick<WorkOrder, 'likelySkillId' | 'categoryApplied' | 'priority' | 'responseLevel'>): readonly SkillRequirement[] {
  if (likelySkillId === null || !categoryApplied) return [];
  return [{ skillId: likelySkillId, minimumLevel: responseLevel === 'RED' ? redLevel : levels[priority] }];
}

/** The order with another category; a person's word is not overruled by a model. */
export function categorise(order: WorkOrder, category: { readonly categoryId: string; readonly applied: boolean; readonly skillId: string | null }): WorkOrder {
  const next = { ...order, categoryId: category.categoryId, categoryApplied: category.applied, likelySkillId: category.skillId };
  return { ...next, requiredSkills: requirementsFor(next) };
}

export function reprioritise(order: WorkOrder, priority: Priority, responseLevel: ResponseLevel | null): WorkOrder {
  const next = { ...order, priority, responseLevel };
  return { ...next, requiredSkills: requirementsFor(next) };
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
