import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ClockCountdown } from '../../features/dispatch/clock-countdown';
import { PrioritySignal } from '../../features/dispatch/level-signal';
import { unmasked, type Masked } from '../../graph/masked';
import styles from './oversight.module.css';
import type { OrdersAtRisk_ClockFragment } from './orders-at-risk.generated';

/** Clocks that run out next; an order appears once for each of its clocks. */
export function OrdersAtRisk({ clocks }: { readonly clocks: readonly Masked<OrdersAtRisk_ClockFragment>[] }) {
  const { t } = useTranslation('oversight');
  return (
    <ul className={styles['list']}>
      {unmasked<OrdersAtRisk_ClockFragment>(clocks).map(({ workOrder, clock }) => workOrder ? (
        <li key={`${workOrder.id} ${clock.kind}`}>
          <span className={styles['subject']}><Link to={`/work-orders/${workOrder.reference}`}>{workOrder.serviceRequest?.subject ?? workOrder.reference}</Link></span>
          <ClockCountdown clock={clock} />
          <span className={styles['meta']}>
            <PrioritySignal priority={workOrder.priority} />
            <span>{workOrder.reference}</span>
            <span>{workOrder.serviceRequest?.customer?.name}</span>
            <span>{workOrder.assignee?.name ?? t('nobody')}</span>
          </span>
        </li>
      ) : null)}
    </ul>
  );
}
