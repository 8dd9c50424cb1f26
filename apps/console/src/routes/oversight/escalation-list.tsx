import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { Signal } from '../../ui/signal';
import type { EscalationList_EscalationFragment } from './escalation-list.generated';
import styles from './oversight.module.css';

/** Steps of the ladder that were taken, and who was told. */
export function EscalationList({ escalations }: { readonly escalations: readonly Masked<EscalationList_EscalationFragment>[] }) {
  const { t } = useTranslation('oversight');
  const { t: term } = useTranslation('terms');
  return (
    <ul className={styles['list']}>
      {unmasked<EscalationList_EscalationFragment>(escalations).map(({ id, workOrder, kind, cause, percent, told, circumstance, at }) => (
        <li key={id}>
          <span className={styles['subject']}>{workOrder ? <Link to={`/work-orders/${workOrder.reference}`}>{workOrder.serviceRequest?.subject ?? workOrder.reference}</Link> : t('notYours')}</span>
          <Signal tone={cause === 'BREACH' ? 'bad' : 'warn'}>{term(`ClockKind.${kind}`)} {cause === 'WARNING' && percent !== null ? `${percent}%` : term(`EscalationCause.${cause}`)}</Signal>
          <span className={styles['meta']}>
            <span>{workOrder?.reference}</span>
            <Moment at={at} />
            <span>{t(`circumstances.${circumstance}`)}</span>
            <span>{t('told', { who: told.map((recipient) => term(`EscalationRecipient.${recipient}`)).join(' · ') })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
