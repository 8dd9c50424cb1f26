import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { Signal } from '../../ui/signal';
import styles from './administration.module.css';
import type { ChangeEffect_PreviewFragment } from './change-effect.generated';

const numbers = ['openOrders', 'ordersMoved', 'clocksEarlier', 'clocksLater', 'clocksAdded', 'clocksWithdrawn', 'wouldBreach'] as const;

/** What a version that is not saved yet would do to the orders that are open. */
export function ChangeEffect({ preview }: { readonly preview: Masked<ChangeEffect_PreviewFragment> }) {
  const { t } = useTranslation('administration');
  const { t: term } = useTranslation('terms');
  const shown = unmasked<ChangeEffect_PreviewFragment>(preview);
  return (
    <div role="status" data-testid="effect">
      <dl className={styles['effect']}>
        {numbers.map((name) => (
          <div key={name} className={name === 'wouldBreach' && shown[name] > 0 ? styles['effectBad'] : undefined}>
            <dt>{t(`effect.${name}`)}</dt>
            <dd>{shown[name]}</dd>
          </div>
        ))}
      </dl>
      {shown.ordersMoved === 0 ? <p className={styles['hint']}>{t('effect.nothing')}</p> : null}
      {shown.examples.length > 0 ? (
        <details>
          <summary className={styles['summary']}>{t('effect.examples', { count: shown.examples.length })}</summary>
          <ul className={styles['examples']}>
            {shown.examples.map(({ workOrder, kind, dueAtBefore, dueAtAfter, wouldBreach }) => (
              <li key={`${workOrder?.id} ${kind}`}>
                {workOrder ? <Link to={`/work-orders/${workOrder.reference}`}>{workOrder.reference}</Link> : null}
                <span className={styles['grow']}>{workOrder?.serviceRequest?.subject}</span>
                <span>{term(`ClockKind.${kind}`)}</span>
                <span className="numbers">{dueAtBefore ? <Moment at={dueAtBefore} /> : t('effect.none')} {'→'} {dueAtAfter ? <Moment at={dueAtAfter} /> : t('effect.none')}</span>
                {wouldBreach ? <Signal tone="bad">{t('effect.breach')}</Signal> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
