import { Button, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Choice } from '../../ui/choice';
import { useDraft } from '../../ui/draft';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/page';
import { PortalRateDocument, type RateService_ServiceRequestFragment } from './portal-request.generated';
import styles from './portal.module.css';

const aspects = ['responsiveness', 'result', 'attitude'] as const;
const scale = ['1', '2', '3', '4', '5'] as const;
const words = { 1: 'poor', 2: 'fair', 3: 'ok', 4: 'good', 5: 'excellent' } as const;
const likelihood = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

interface Rating {
  readonly responsiveness: (typeof scale)[number] | null;
  readonly result: (typeof scale)[number] | null;
  readonly attitude: (typeof scale)[number] | null;
  readonly recommend: (typeof likelihood)[number] | null;
  readonly comment: string;
}

const unrated = (): Rating => ({ responsiveness: null, result: null, attitude: null, recommend: null, comment: '' });

/** The customer rates what was done (R5.2), once it is completed; afterwards, what they said. */
export function RateService({ request, onDone }: { readonly request: Masked<RateService_ServiceRequestFragment>; readonly onDone: () => void }) {
  const { t } = useTranslation('portal');
  const { id, status, feedback } = unmasked<RateService_ServiceRequestFragment>(request);
  const [rating, change, clear] = useDraft<Rating>(`deskgraph.rating.${id}`, unrated);
  const [incomplete, setIncomplete] = useState(false);
  const [rate, sending] = useAct(PortalRateDocument);
  const refuse = useRefusal();

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const { responsiveness, result, attitude, recommend, comment } = rating;
    setIncomplete(!responsiveness || !result || !attitude);
    if (!responsiveness || !result || !attitude) return;
    const input = { serviceRequestId: id, responsiveness: Number(responsiveness), result: Number(result), attitude: Number(attitude), likelihoodToRecommend: recommend === null ? null : Number(recommend), comment: comment.trim() || null };
    const outcome = (await rate({ input }))?.leaveFeedback;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'LeaveFeedbackPayload':
        clear();
        return onDone();
      case 'FeedbackAlreadyLeft':
      case 'ServiceRequestStillOpen':
        refuse(outcome);
        return onDone();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  if (feedback) {
    return (
      <Panel title={t('rate.yours')} actions={<span className={styles['thanks']} role="status">{t('rate.thanks')}</span>}>
        <dl className={styles['rated']}>{aspects.map((aspect) => <div key={aspect}><dt>{t(`rate.${aspect}`)}</dt><dd className="numbers">{t('rate.ofFive', { value: feedback[aspect] })}</dd></div>)}</dl>
        {feedback.comment ? <p className={styles['words']}>{feedback.comment}</p> : null}
      </Panel>
    );
  }
  if (status !== 'COMPLETED') return null;
  return (
    <Panel title={t('rate.title')} className={styles['urgent']}>
      <form className={styles['stack']} onSubmit={(event) => void send(event)}>
        {aspects.map((aspect) => (
          <Field key={aspect} label={t(`rate.${aspect}`)}>
            <Choice label={t(`rate.${aspect}`)} options={scale.map((each) => [each, `${each} ${t(`rate.scale.${words[each]}`)}`])} value={rating[aspect]} onChange={(value) => change({ [aspect]: value })} />
          </Field>
        ))}
        <Field label={t('rate.recommend')} hint={t('rate.recommendScale')}>
          <Choice label={t('rate.recommend')} optional options={likelihood.map((each) => [each, each])} value={rating.recommend} onChange={(recommend) => change({ recommend })} />
        </Field>
        <Field id="rate-comment" label={t('rate.comment')}><Input.TextArea id="rate-comment" autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4_000} value={rating.comment} onChange={({ target }) => change({ comment: target.value })} /></Field>
        {incomplete ? <p className={styles['fault']} role="alert">{t('rate.needAll')}</p> : null}
        <div className={styles['buttons']}><Button type="primary" size="large" htmlType="submit" loading={sending}>{t('rate.send')}</Button></div>
      </form>
    </Panel>
  );
}
