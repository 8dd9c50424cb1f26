import type { WorkOrderStatus } from '../../graph/schema.generated';
import type { OrderBook_WorkOrderFragment } from './order-book.generated';

export type Order = OrderBook_WorkOrderFragment;

/** Work that is not over: what the board is about. */
export const inHand = ['OPEN', 'ASSIGNED', 'IN_PROGRESS', 'DELIVERED'] as const satisfies readonly WorkOrderStatus[];

interface Entry {
  readonly order: Order;
  /** The last walk through all pages in which it was seen. */
  readonly walk: number;
}

/** All orders in hand as far as the board knows them. */
export interface OrderBook {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly walk: number;
  /** How many there are by the graph's last word; null before it. */
  readonly total: number | null;
  /** Every page was read at least once. */
  readonly complete: boolean;
}

export const emptyBook: OrderBook = { entries: new Map(), walk: 0, total: null, complete: false };

export type BookChange =
  | { readonly change: 'seen'; readonly orders: readonly Order[]; readonly total?: number }
  | { readonly change: 'gone'; readonly ids: readonly string[] }
  | { readonly change: 'walkBegun' }
  /** All pages were read: what was on none of them is in hand no longer. */
  | { readonly change: 'walkEnded' };

const isInHand = ({ status }: Order): boolean => (inHand as readonly string[]).includes(status);

/** The book after something was heard. An order that says nothing new stays the same object, so its row is not drawn again. */
export function afterwards(book: OrderBook, heard: BookChange): OrderBook {
  switch (heard.change) {
    case 'walkBegun':
      return { ...book, walk: book.walk + 1 };
    case 'walkEnded': {
      const entries = new Map([...book.entries].filter(([, { walk }]) => walk >= book.walk));
      return { ...book, entries, total: entries.size, complete: true };
    }
    case 'gone': {
      const entries = new Map(book.entries);
      for (const id of heard.ids) entries.delete(id);
      return { ...book, entries };
    }
    case 'seen': {
      const entries = new Map(book.entries);
      for (const order of heard.orders) take(entries, order, book.walk);
      return { ...book, entries, total: heard.total ?? book.total };
    }
  }
}

function take(entries: Map<string, Entry>, order: Order, walk: number): void {
  const known = entries.get(order.id)?.order;
  // An answer that was under way while the order changed is older than what we know.
  if (known && known.version > order.version) return;
  if (isInHand(order)) entries.set(order.id, { order: known && same(known, order) ? known : order, walk });
  else entries.delete(order.id);
}

function same(one: Order, other: Order): boolean {
  return one.version === other.version && JSON.stringify(stable(one)) === JSON.stringify(stable(other));
}

/** What a clock has left counts down by itself and is told anew with every answer; its due instant says the same. */
function stable(order: Order): unknown {
  return { ...order, clocks: order.clocks.map((clock) => ({ ...clock, remainingSeconds: clock.state === 'PAUSED' ? (clock as { remainingSeconds?: number }).remainingSeconds : 0 })) };
}

export type OrderClock = Order['clocks'][number];

/** The promise that is due next; those that were missed and not yet kept come first by themselves. */
export function nextClock({ clocks }: Order): OrderClock | null {
  let next: OrderClock | null = null;
  for (const clock of clocks) {
    if (clock.stoppedAt !== null || clock.state === 'WITHDRAWN' || clock.state === 'MET') continue;
    if (next === null || earlier(clock, next)) next = clock;
  }
  return next;
}

/** A clock that runs goes before one that stands. */
function earlier(one: OrderClock, other: OrderClock): boolean {
  const [stands, otherStands] = [one.state === 'PAUSED', other.state === 'PAUSED'];
  return stands === otherStands ? Date.parse(one.dueAt) < Date.parse(other.dueAt) : otherStands;
}

/** From three quarters of the target used on, or missed. */
export function isAtRisk(order: Order, now: number): boolean {
  return order.clocks.some(
    ({ stoppedAt, state, dueAt, targetSeconds }) => stoppedAt === null && (state === 'BREACHED' || (state === 'RUNNING' && Date.parse(dueAt) - now < targetSeconds * 250)),
  );
}

/** Least time left first; orders whose clocks stand come after, those without clocks last. */
export function byRisk(orders: Iterable<Order>): readonly Order[] {
  const keyed = [...orders].map((order) => {
    const clock = nextClock(order);
    return { order, stands: clock === null ? 2 : clock.state === 'PAUSED' ? 1 : 0, due: clock === null ? Date.parse(order.openedAt) : Date.parse(clock.dueAt) };
  });
  keyed.sort((a, b) => a.stands - b.stands || a.due - b.due || (a.order.id < b.order.id ? -1 : 1));
  return keyed.map(({ order }) => order);
}

export function ordersIn(book: OrderBook): readonly Order[] {
  return [...book.entries.values()].map(({ order }) => order);
}
