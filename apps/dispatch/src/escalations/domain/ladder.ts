export type Cause = 'WARNING' | 'BREACH';
export type Told = 'ENGINEER' | 'DISPATCHER' | 'SUPERVISOR' | 'DIRECTOR' | 'CUSTOMER';

/** A step of the ladder: when it is taken, and who is told. Each step is taken once a clock. */
export interface Step {
  readonly id: string;
  readonly cause: Cause;
  /** A warning at this share of the target or later. */
  readonly percent?: number | undefined;
  /** Only while nobody is assigned. */
  readonly unassigned?: boolean | undefined;
  /** Only for this response level. */
  readonly responseLevel?: 'RED' | 'YELLOW' | 'BLUE' | undefined;
  /** Only when it is at least the nth breach of the order. */
  readonly fromBreach?: number | undefined;
  /** Only while the customer has not been told of this clock. */
  readonly customerUntold?: boolean | undefined;
  /** Only for these clocks. */
  readonly kinds?: readonly string[] | undefined;
  readonly tell: readonly Told[];
}

/** A clock that passed a warning point or ran out. */
export interface ClockTrouble {
  readonly workOrderId: string;
  readonly kind: string;
  readonly cause: Cause;
  /** 100 for a breach. */
  readonly percent: number;
  readonly dueAt: Date;
  readonly at: Date;
}

/** What an order is like when a clock warns or runs out. */
export interface Situation {
  readonly cause: Cause;
  readonly percent: number;
  readonly kind: string;
  readonly unassigned: boolean;
  readonly responseLevel: 'RED' | 'YELLOW' | 'BLUE' | null;
  /** Clocks of the order that have run out, this one included. */
  readonly breaches: number;
  /** A step for this clock has told the customer. */
  readonly customerTold: boolean;
}

export function stepsFor(ladder: readonly Step[], situation: Situation): readonly Step[] {
  return ladder.filter(
    (step) =>
      step.cause === situation.cause &&
      (step.percent === undefined || situation.percent >= step.percent) &&
      (step.unassigned === undefined || step.unassigned === situation.unassigned) &&
      (step.responseLevel === undefined || step.responseLevel === situation.responseLevel) &&
      (step.fromBreach === undefined || situation.breaches >= step.fromBreach) &&
      (step.customerUntold === undefined || step.customerUntold !== situation.customerTold) &&
      (step.kinds === undefined || step.kinds.includes(situation.kind)),
  );
}

/** R3.6 and R1.6 as data: an organisation writes its own. */
export const shippedLadder: readonly Step[] = [
  { id: 'unassigned', cause: 'WARNING', percent: 50, unassigned: true, tell: ['DISPATCHER'] },
  { id: 'warning', cause: 'WARNING', percent: 75, tell: ['ENGINEER', 'DISPATCHER'] },
  { id: 'customer', cause: 'WARNING', percent: 90, kinds: ['ON_SITE', 'RESOLUTION'], tell: ['CUSTOMER'] },
  { id: 'breach', cause: 'BREACH', tell: ['SUPERVISOR'] },
  // A clock may be missed without a warning before it: its points are an organisation's own, and a priority that rises leaves less time.
  { id: 'customer-missed', cause: 'BREACH', customerUntold: true, kinds: ['ON_SITE', 'RESOLUTION'], tell: ['CUSTOMER'] },
  { id: 'second-breach', cause: 'BREACH', fromBreach: 2, tell: ['DIRECTOR'] },
  { id: 'red', cause: 'BREACH', responseLevel: 'RED', tell: ['DIRECTOR'] },
];

/** What keeps an order from being done, as far as the system can see. */
export type Circumstance = 'UNASSIGNED' | 'NOT_ACCEPTED' | 'IN_PROGRESS' | 'WAITING';

export function circumstanceOf(order: { readonly engineerId: string | null; readonly status: string }, waits: boolean): Circumstance {
  if (waits) return 'WAITING';
  if (order.engineerId === null) return 'UNASSIGNED';
  return order.status === 'ASSIGNED' ? 'NOT_ACCEPTED' : 'IN_PROGRESS';
}

const quarterHour = 900_000;

/** What the customer may expect when nobody has said better: a quarter of the promise more, on the quarter hour. */
export function expectedAfter(from: Date, targetSeconds: number): Date {
  return new Date(Math.ceil((from.getTime() + targetSeconds * 250) / quarterHour) * quarterHour);
}
