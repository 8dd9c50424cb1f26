import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { matcher, type BoardFilter } from './board-filter';
import { byRisk, ordersIn, type Order, type OrderBook } from './order-book';

/** Time puts orders at risk without anybody telling. */
const siftMillis = 10_000;

/** The orders the filter asks for, by risk, and which of them is selected. */
export function useQueue(book: OrderBook, filter: BoardFilter, selectsFirst: boolean) {
  const now = useSifting(filter.atRisk);
  const orders = useMemo(() => byRisk(ordersIn(book).filter(matcher(filter, now))), [book, filter, now]);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const at = orders.findIndex(({ id }) => id === selectedId);

  // Where the selection was stays the place to go on from when its order leaves the queue.
  const place = useRef(0);
  useEffect(() => {
    if (at >= 0) place.current = at;
  }, [at]);

  const known = selectedId !== null && (book.entries.has(selectedId) || at >= 0);
  useEffect(() => {
    if (known || !selectsFirst || orders.length === 0) return;
    setSelectedId(orders[Math.min(place.current, orders.length - 1)]?.id ?? null);
  }, [known, selectsFirst, orders]);

  const goTo = useCallback((nth: number) => setSelectedId((before) => orders[Math.max(0, Math.min(nth, orders.length - 1))]?.id ?? before), [orders]);
  const move = useCallback((by: number) => goTo(at >= 0 ? at + by : by > 0 ? place.current : place.current - 1), [goTo, at]);
  /** On to the one after this, before it leaves the queue. */
  const goOnFrom = useCallback(
    (id: string) => setSelectedId((before) => {
      const nth = orders.findIndex((order) => order.id === id);
      return before === id && nth >= 0 ? (orders[nth + 1]?.id ?? orders[nth - 1]?.id ?? before) : before;
    }),
    [orders],
  );

  const selected: Order | null = (selectedId === null ? undefined : book.entries.get(selectedId)?.order) ?? null;
  return { orders, selectedId, selected, select: setSelectedId, move, goTo, goOnFrom };
}

function useSifting(needed: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!needed) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), siftMillis);
    return () => clearInterval(timer);
  }, [needed]);
  return now;
}
