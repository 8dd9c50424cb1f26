import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isOver } from '../../features/intake/is-over';
import { RequestStatus } from '../../features/intake/request-status';
import type { TriagePreviewed } from './previews';
import styles from './triage.module.css';

/** Requests that say much the same and are still open: perhaps one fault with many callers. */
export function SimilarOpen({ similar }: { readonly similar: NonNullable<TriagePreviewed['similarRequests']> }) {
  const { t } = useTranslation('desk');
  const shown = similar.flatMap(({ serviceRequest, score }) => (serviceRequest && !isOver(serviceRequest.status) ? [{ ...serviceRequest, score }] : []));
  return (
    <section className={styles['part']} data-part="similar">
      <h3 className={styles['head']}>{shown.length > 0 ? t('triage.similar') : t('triage.noSimilar')}</h3>
      <ul className={styles['articles']}>
        {shown.map(({ id, reference, subject, status, customer, score }) => (
          <li key={id} className={styles['article']}>
            <div className={styles['articleText']}>
              <span><Link className="numbers" to={`/requests/${reference}`} target="_blank">{reference}</Link> {subject}</span>
              <span className={styles['why']}>{customer.name} · {t('triage.alike', { value: Math.round(score * 100) })}</span>
            </div>
            <RequestStatus status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
