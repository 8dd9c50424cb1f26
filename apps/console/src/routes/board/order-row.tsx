import { EyeOutlined, RollbackOutlined, UserOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockCountdown } from '../../features/dispatch/clock-countdown';
import { PrioritySignal, ResponseLevelSignal } from '../../features/dispatch/level-signal';
import { WorkOrderStatus } from '../../features/dispatch/work-order-status';
import { useDraggableOrder } from './board-drag';
import { nextClock, type Order } from './order-book';
import styles from './order-queue.module.css';

interface OrderRowProps {
  readonly order: Order;
  readonly place: number;
  readonly of: number;
  readonly top: number;
  readonly selected: boolean;
  select(id: string): void;
  open(order: Order): void;
}

export const rowId = (id: string): string => `board-row-${id}`;

/** One order of the queue. Drawn again only when the order itself is another one; its countdown ticks by itself. */
export const OrderRow = memo(function OrderRow({ order, place, of, top, selected, select, open }: OrderRowProps) {
  const { t } = useTranslation('board');
  const drag = useDraggableOrder(order);
  const clock = nextClock(order);
  const { serviceRequest, assignee, viewers } = order;
  const classification = serviceRequest?.classification;

  return (
    // The keyboard's way to rows is the list's (order-queue.tsx).
    <div
      id={rowId(order.id)}
      data-order={order.reference}
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={of}
      className={`${styles['row']} ${selected ? styles['selected'] : ''}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => select(order.id)}
      onDoubleClick={() => open(order)}
      {...drag}
    >
      <span className={styles['clock']}>{clock ? <ClockCountdown clock={clock} /> : <span className="quiet">{t('noClock')}</span>}</span>
      <span className={styles['reference']}>{order.reference}</span>
      <span className={styles['subject']} title={serviceRequest?.subject}>
        {viewers.length > 0 ? <Looking names={viewers.map(({ name }) => name)} /> : null}
        {serviceRequest?.subject ?? t('noRequest')}
      </span>
      <span className={styles['customer']} title={serviceRequest?.customer.name}>{serviceRequest?.customer.name}</span>
      <span className={styles['category']}>
        {classification ? <span className={classification.applied ? undefined : styles['unsure']} title={classification.applied ? undefined : t('unsure')}>{classification.category.label}{classification.applied ? '' : '?'}</span> : null}
      </span>
      <span className={styles['levels']}>
        <PrioritySignal priority={order.priority} />
        {order.responseLevel ? <ResponseLevelSignal level={order.responseLevel} /> : null}
      </span>
      <span className={styles['status']}><WorkOrderStatus status={order.status} /></span>
      <span className={styles['assignee']}>
        {assignee ? <span className={styles['person']} title={assignee.name}><UserOutlined aria-hidden /> {assignee.name}</span> : <Returned order={order} />}
      </span>
    </div>
  );
});

function Looking({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('board');
  const text = t('looking', { names: names.join(t('and')) });
  return <span className={styles['looking']} title={text}><EyeOutlined aria-hidden /><span className="visually-hidden">{text}</span></span>;
}

function Returned({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['board', 'terms']);
  if (order.requeuedBecause) return <span className={styles['returned']} title={t('returned')}><RollbackOutlined aria-hidden /> {t(`terms:RequeueReason.${order.requeuedBecause}`)}</span>;
  if (order.awaitsPerson) return <span className={styles['returned']} title={t('awaitsPerson')}><UserOutlined aria-hidden /> {t('awaitsPersonShort')}</span>;
  return <span className="quiet" aria-hidden>–</span>;
}
