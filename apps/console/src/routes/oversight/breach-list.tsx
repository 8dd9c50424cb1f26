import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { Signal } from '../../ui/signal';
import type { BreachList_BreachFragment } from './breach-list.generated';
import styles from './oversight.module.css';

interface BreachListProps {
  readonly breaches: readonly { readonly cursor: string; readonly node: Masked<BreachList_BreachFragment> }[];
}

/** Promises that were missed, the latest first, and where the work stood then. */
export function BreachList({ breaches }: BreachListProps) {
  const { t } = useTranslation('oversight');
  const { t: term } = useTranslation('terms');
  return (
    <ul className={styles['list']}>
      {breaches.map(({ cursor, node }) => {
        const { workOrder, clock, circumstance, reason } = unmasked<BreachList_BreachFragment>(node);
        return (
          <li key={cursor}>
            <span className={styles['subject']}>{workOrder ? <Link to={`/work-orders/${workOrder.reference}`}>{workOrder.serviceRequest?.subject ?? workOrder.reference}</Link> : t('notYours')}</span>
            <Signal tone="bad">{term(`ClockKind.${clock.kind}`)} · <Moment at={clock.breachedAt ?? clock.dueAt} /></Signal>
            <span className={styles['meta']}>
              <span>{workOrder?.reference}</span>
              <span>{circumstance ? t(`circumstances.${circumstance}`) : null}</span>
              <span>{workOrder?.assignee?.name}</span>
              <span>{reason}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
