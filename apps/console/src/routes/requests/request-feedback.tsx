import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import type { RequestFeedback_ServiceRequestFragment } from './request-page.generated';
import styles from './requests.module.css';

const marks = ['responsiveness', 'result', 'attitude'] as const;

/** What the customer said afterwards. */
export function RequestFeedback({ request }: { readonly request: Masked<RequestFeedback_ServiceRequestFragment> }) {
  const { t } = useTranslation('requests');
  const { status, feedback } = unmasked<RequestFeedback_ServiceRequestFragment>(request);
  if (!feedback) return status === 'COMPLETED' ? <Panel title={t('page.feedback')}><p className="quiet">{t('page.noFeedback')}</p></Panel> : null;
  return (
    <Panel title={t('page.feedback')} actions={<span className="quiet"><span className="numbers">{feedback.reference}</span> · <Moment at={feedback.leftAt} /></span>}>
      <dl className={`${styles['ratings']} ${styles['pair']}`}>
        {marks.map((mark) => <div key={mark}><dt>{t(`page.marks.${mark}`)}</dt><dd className="numbers">{t('page.ofFive', { value: feedback[mark] })}</dd></div>)}
        {feedback.likelihoodToRecommend === null ? null : <div><dt>{t('page.marks.recommend')}</dt><dd className="numbers">{t('page.ofTen', { value: feedback.likelihoodToRecommend })}</dd></div>}
      </dl>
      {feedback.comment ? <p className={styles['words']}>{feedback.comment}</p> : null}
    </Panel>
  );
}
