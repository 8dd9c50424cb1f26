import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RequestStatus } from '../../features/intake/request-status';
import { unmasked, type Masked } from '../../graph/masked';
import { Panel } from '../../ui/page';
import type { RequestMeaning_ServiceRequestFragment } from './request-page.generated';
import styles from './requests.module.css';

/** What triage made of the words, and what may help. */
export function RequestMeaning({ request }: { readonly request: Masked<RequestMeaning_ServiceRequestFragment> }) {
  const { t } = useTranslation('requests');
  const { classification, suggestedArticles, similarRequests } = unmasked<RequestMeaning_ServiceRequestFragment>(request);
  const percent = (share: number) => t('page.percent', { value: Math.round(share * 100) });
  const similar = similarRequests?.flatMap(({ serviceRequest, score }) => (serviceRequest ? [{ ...serviceRequest, score }] : [])) ?? [];
  return (
    <>
      <Panel title={t('page.classification')}>
        {classification ? (
          <div className={styles['stack']}>
            <div className={styles['head']}>
              <span className={styles['strong']}>{classification.category.label}</span>
              <span className="quiet numbers">{percent(classification.confidence)}</span>
              <span className="quiet">{classification.correctedAt ? t('page.corrected') : classification.outside ? t('page.outside') : classification.applied ? t('page.applied') : t('page.unsure')}</span>
            </div>
            {classification.evidence.length > 0 ? <p className={styles['why']}>{t('page.evidence', { words: classification.evidence.slice(0, 6).join(' · ') })}</p> : null}
            {classification.alternatives.length > 0 ? <p className={styles['why']}>{t('page.alternatives', { names: classification.alternatives.slice(0, 2).map((each) => `${each.category.label} ${percent(each.confidence)}`).join(' · ') })}</p> : null}
          </div>
        ) : <p className="quiet">{t('page.unclassified')}</p>}
      </Panel>
      {suggestedArticles && suggestedArticles.length > 0 ? (
        <Panel title={t('page.articles')}>
          <ul className={styles['list']}>
            {suggestedArticles.map(({ article, score, why }) => <li key={article.id}><span><Link to={`/articles/${article.id}`}>{article.title}</Link><span className={styles['sub']} title={why}>{why}</span></span><span className="quiet numbers">{percent(score)}</span></li>)}
          </ul>
        </Panel>
      ) : null}
      {similar.length > 0 ? (
        <Panel title={t('page.similar')}>
          <ul className={styles['list']}>
            {similar.map(({ id, reference, subject, status }) => <li key={id}><span><Link className="numbers" to={`/requests/${reference}`}>{reference}</Link><span className={styles['sub']}>{subject}</span></span><RequestStatus status={status} /></li>)}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}
