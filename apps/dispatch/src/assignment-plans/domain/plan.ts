import { assignAtLeastCost } from './minimum-cost-assignment';

/** An engineer as far as a plan is concerned. */
export interface PlannedEngineer {
  readonly id: string;
  /** Orders that may still be given to them. */
  readonly places: number;
  /** Hours of work they have in hand. */
  readonly openHours: number;
}

/** An open order; `fit` has the score of every engineer a hard rule does not keep out. */
export interface PlannedOrder {
  readonly id: string;
  readonly version: number;
  readonly fit: ReadonlyMap<string, number>;
  readonly effortHours: number;
  /** Hours to the next deadline; null when no clock runs. */
  readonly hoursLeft: number | null;
}

export interface PlanItem {
  readonly workOrderId: string;
  /** The version the plan was made for. */
  readonly version: number;
  readonly engineerId: string;
  readonly score: number;
  readonly cost: number;
}

export interface Plan {
  readonly items: readonly PlanItem[];
  /** Orders nobody is left for, in the order of the queue. */
  readonly leftOver: readonly string[];
  readonly totalCost: number;
}

/** What waiting for the whole time that is left costs, on the scale of scores: as much as half of it is waiting, half of this. */
const waiting = 1;
/** Without a deadline waiting costs little, but two are still rather given one order each than one of them two. */
const patience = 40;
/** A deadline that is over or near leaves that many hours, so that the sooner engineer still costs less. */
const leastLeft = 0.5;

/**
 * The whole queue at once: as many orders as possible, none given up for one that stands behind it, and of all such
 * plans the one with the least cost. `orders` come in the order of the queue.
 */
export function plan(orders: readonly PlannedOrder[], engineers: readonly PlannedEngineer[]): Plan {
  const effort = orders.reduce((sum, { effortHours }) => sum + effortHours, 0) / Math.max(1, orders.length);
  const slots = engineers.flatMap(({ id, places, openHours }) =>
    Array.from({ length: Math.min(places, orders.length) }, (_, nth) => ({ engineerId: id, wait: openHours + nth * effort })),
  );
  const table = orders.map((order) => slots.map(({ engineerId, wait }) => costOf(order, engineerId, wait)));
  const { columnOfRow, totalCost } = assignAtLeastCost(table, 'latest');
  const items: PlanItem[] = [];
  const leftOver: string[] = [];
  for (const [row, { id, version, fit }] of orders.entries()) {
    const column = columnOfRow[row] ?? null;
    const slot = column === null ? undefined : slots[column];
    const cost = column === null ? null : (table[row]?.[column] ?? null);
    if (slot === undefined || cost === null) leftOver.push(id);
    else items.push({ workOrderId: id, version, engineerId: slot.engineerId, score: fit.get(slot.engineerId) ?? 0, cost });
  }
  return { items, leftOver, totalCost: rounded(totalCost) };
}

/** What is left of the score to the best there is, and how much of the time that is left would pass waiting. */
function costOf({ fit, hoursLeft }: PlannedOrder, engineerId: string, wait: number): number | null {
  const score = fit.get(engineerId);
  if (score === undefined) return null;
  const left = hoursLeft === null ? patience : Math.max(leastLeft, hoursLeft);
  return rounded(1 - score + (waiting * wait) / (wait + left));
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
