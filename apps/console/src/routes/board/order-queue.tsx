import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order } from './order-book';
import { OrderRow, rowId } from './order-row';
import styles from './order-queue.module.css';

/** How a row is laid out, by the width there is; each with a fixed height, so that 2,000 rows need no measuring. */
const layouts = [
  { name: 'wide', from: 1180, rowHeight: 38 },
  { name: 'middle', from: 680, rowHeight: 54 },
  { name: 'narrow', from: 0, rowHeight: 82 },
] as const;

interface OrderQueueProps {
  readonly orders: readonly Order[];
  readonly selectedId: string | null;
  /** Everything shown has the same status, so no row says it. */
  readonly oneStatus: boolean;
  select(id: string): void;
  open(order: Order): void;
  readonly list: RefObject<HTMLDivElement | null>;
}

/** The queue. Only the rows on the screen exist. */
export function OrderQueue({ orders, selectedId, oneStatus, select, open, list }: OrderQueueProps) {
  const { t } = useTranslation('board');
  const layout = useLayout(list);
  const virtual = useVirtualizer({ count: orders.length, getScrollElement: () => list.current, estimateSize: () => layout.rowHeight, getItemKey: (nth) => orders[nth]?.id ?? nth, overscan: 6, useFlushSync: false });
  const selectedAt = orders.findIndex(({ id }) => id === selectedId);

  useEffect(() => virtual.measure(), [virtual, layout.rowHeight]);

  const scrolledTo = useRef<string | null>(null);
  useEffect(() => {
    if (selectedAt < 0 || scrolledTo.current === selectedId) return;
    scrolledTo.current = selectedId;
    virtual.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtual, selectedAt, selectedId]);

  return (
    <div className={`${styles['queue']} ${styles[layout.name]} ${oneStatus ? styles['oneStatus'] : ''}`}>
      <div className={styles['heads']} aria-hidden>
        {(['clock', 'reference', 'subject', 'customer', 'category', 'levels', 'status', 'assignee'] as const).map((column) => <span key={column}>{t(`columns.${column}`)}</span>)}
      </div>
      <div ref={list} className={styles['list']} role="listbox" tabIndex={0} data-board-queue data-orders={orders.length} aria-label={t('queue')} aria-activedescendant={selectedAt < 0 || selectedId === null ? undefined : rowId(selectedId)}>
        <div className={styles['canvas']} style={{ blockSize: virtual.getTotalSize() }} role="presentation">
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const order = orders[index];
            return order ? <OrderRow key={key} order={order} place={index + 1} of={orders.length} top={start} selected={order.id === selectedId} select={select} open={open} /> : null;
          })}
        </div>
      </div>
    </div>
  );
}

function useLayout(list: RefObject<HTMLDivElement | null>): (typeof layouts)[number] {
  const [layout, setLayout] = useState<(typeof layouts)[number]>(layouts[1]);
  useLayoutEffect(() => {
    if (!list.current) return undefined;
    const fit = (width: number): void => setLayout(layouts.find(({ from }) => width >= from) ?? layouts[2]);
    fit(list.current.clientWidth);
    const watcher = new ResizeObserver(([entry]) => entry && fit(entry.contentRect.width));
    watcher.observe(list.current);
    return () => watcher.disconnect();
  }, [list]);
  return layout;
}
