import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { unmasked, type Masked } from '../../graph/masked';
import { Panel } from '../../ui/page';
import { ArticleDrawer } from './article-drawer';
import type { ArticlesPanel_ServiceRequestFragment } from './articles-panel.generated';
import { KnownFaults } from './known-faults';
import styles from './work-order.module.css';

interface ArticlesPanelProps {
  readonly request: Masked<ArticlesPanel_ServiceRequestFragment>;
  /** Version of the product the request is about. */
  readonly productVersion: string | null;
  readonly mayUse: boolean;
  readonly mayRate: boolean;
}

/** What we know that may help: articles, faults of this version, requests that were much the same. */
export function ArticlesPanel({ request, productVersion, mayUse, mayRate }: ArticlesPanelProps) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const { id, suggestedArticles, similarRequests } = unmasked<ArticlesPanel_ServiceRequestFragment>(request);
  const [read, setRead] = useState<string | null>(null);
  const articles = suggestedArticles ?? [];
  const similar = (similarRequests ?? []).flatMap(({ serviceRequest, score }) => (serviceRequest ? [{ ...serviceRequest, score }] : []));
  return (
    <Panel title={t('articles.title')}>
      {articles.length === 0 ? <p className="quiet" style={{ margin: 0 }}>{t('articles.none')}</p> : (
        <ul className={styles['plain']}>
          {articles.map(({ article, score, why, degraded }) => (
            <li key={article.id} className={styles['item']}>
              <span className={styles['itemHead']}>
                <button type="button" className={styles['linkButton']} lang={article.language === 'ZH' ? 'zh-CN' : 'en-US'} onClick={() => setRead(article.id)}>{article.title}</button>
                <span className="quiet numbers">{Math.round(score * 100)}%</span>
              </span>
              <span className={`quiet ${styles['small']}`}>{[why, degraded && t('articles.degraded'), article.uses > 0 && t('articles.uses', { uses: article.uses }), article.helpful + article.notHelpful > 0 && t('articles.rated', { helpful: article.helpful, all: article.helpful + article.notHelpful })].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      <KnownFaults productVersion={productVersion} ofArticles={articles.flatMap(({ article }) => article.knownFaults)} />
      {similar.length > 0 ? (
        <>
          <h3 className={styles['heading']}>{t('articles.similar')}</h3>
          <ul className={styles['plain']}>
            {similar.map(({ id: similarId, reference, subject, workOrder, status, score }) => (
              <li key={similarId} className={styles['small']}>
                {workOrder ? <Link to={`/work-orders/${workOrder.reference}`}>{subject}</Link> : subject}
                <span className="quiet numbers"> · {reference} · {t(`terms:ServiceRequestStatus.${status}`)} · {Math.round(score * 100)}%</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ArticleDrawer articleId={read} serviceRequestId={id} mayUse={mayUse} mayRate={mayRate} close={() => setRead(null)} />
    </Panel>
  );
}
