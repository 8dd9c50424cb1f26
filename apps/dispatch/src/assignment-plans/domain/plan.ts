import { assignAtLeastCost } from './minimum-cost-assignment';

/** An engineer as far as a plan is concerned. */
export interface PlannedEngineer {
  readonly id: string;
  /** Orders that may still be given to them. */
  readonly places: number;
  /** How many they have already, and can have at once. */
  readonly open: number;
  readonly capacity: number;
}

/** An open order; `fit` has the score of every engineer a hard rule does not keep out. */
export interface PlannedOrder {
  readonly id: string;
  readonly version: number;
  readonly fit: ReadonlyMap<string, number>;
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

/** What a place costs more the fuller an engineer gets: two are rather given one order each than one of them two. */
const crowding = 0.2;

/**
 * The whole queue at once: as many orders as possible, none given up for one that stands behind it, and of all such
 * plans the one with the least cost. `orders` come in the order of the queue.
 */
export function plan(orders: readonly PlannedOrder[], engineers: readonly PlannedEngineer[]): Plan {
  const slots = engineers.flatMap(({ id, places, open, capacity }) =>
    Array.from({ length: Math.min(places, orders.length) }, (_, nth) => ({ engineerId: id, extra: (crowding * (open + nth)) / capacity })),
  );
  const table = orders.map(({ fit }) => slots.map(({ engineerId, extra }) => costOf(fit.get(engineerId), extra)));
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

const costOf = (score: number | undefined, extra: number): number | null => (score === undefined ? null : rounded(1 - score + extra));
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
