import { BulbOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { PrioritySignal, ResponseLevelSignal } from '../../features/dispatch/level-signal';
import { Panel } from '../../ui/page';
import { ArticlesOffered, type OfferedArticle } from './articles-offered';
import type { PriorityPreviewed, TriagePreviewed } from './previews';
import { SimilarOpen } from './similar-open';
import styles from './triage.module.css';
import { TriageLabels } from './triage-labels';

interface TriagePanelProps {
  readonly priority: { readonly preview: PriorityPreviewed | undefined; readonly failed: boolean };
  readonly triage: { readonly preview: TriagePreviewed | undefined; readonly failed: boolean; readonly stale: boolean; readonly enough: boolean };
  readonly insertedIds: readonly string[];
  readonly onInsert: (article: OfferedArticle) => void;
}

/** What the rules and the models make of the words so far; advice, never an obstacle. */
export function TriagePanel({ priority, triage, insertedIds, onInsert }: TriagePanelProps) {
  const { t } = useTranslation(['desk', 'terms']);
  const { preview } = triage;
  return (
    <Panel className={styles['panel']} title={<><BulbOutlined aria-hidden /> {t('triage.title')}</>} actions={<span className={styles['working']} role="status">{triage.stale ? t('triage.working') : null}</span>}>
      <section className={styles['part']} data-part="priority">
        <h3 className={styles['head']}>{t('triage.priority')}</h3>
        {priority.preview ? (
          <>
            <span className={styles['signals']}>
              <PrioritySignal priority={priority.preview.priority} />
              {priority.preview.responseLevel ? <ResponseLevelSignal level={priority.preview.responseLevel} /> : null}
            </span>
            <p className={styles['why']}>{priority.preview.priorityReason} · {t('triage.level', { level: t(`terms:CustomerLevel.${priority.preview.customerLevel}`) })}</p>
          </>
        ) : <p className={styles['why']}>{priority.failed ? t('triage.unavailable') : t('triage.working')}</p>}
      </section>
      {triage.failed ? <p className={styles['why']}>{t('triage.unavailable')}</p> : null}
      {triage.enough || preview ? null : <p className={styles['why']}>{t('triage.waiting')}</p>}
      {preview ? (
        <div className={triage.stale ? styles['stale'] : ''} aria-busy={triage.stale}>
          {preview.degraded ? <p className={styles['why']} role="status">{t('triage.degraded')}</p> : null}
          {preview.labels && preview.labels.length > 0 ? <TriageLabels labels={preview.labels} /> : null}
          {preview.suggestedArticles ? <ArticlesOffered offered={preview.suggestedArticles} insertedIds={insertedIds} onInsert={onInsert} /> : null}
          {preview.similarRequests ? <SimilarOpen similar={preview.similarRequests} /> : null}
        </div>
      ) : null}
    </Panel>
  );
}
