import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import type { DeliveryResult } from '../../graph/schema.generated';
import { Moment } from '../../ui/moment';
import { Signal, type Tone } from '../../ui/signal';
import { Signature } from '../../ui/signature-pad';
import type { DeliverySheet_DeliveryFragment } from './delivery-sheet.generated';
import styles from './field-work.module.css';

const tones: Readonly<Record<DeliveryResult, Tone>> = { PENDING: 'warn', PASSED: 'good', FAILED: 'bad' };

/** What was handed over, criterion by criterion, and who signed. */
export function DeliverySheet({ delivery }: { readonly delivery: Masked<DeliverySheet_DeliveryFragment> }) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const { reference, resultText, deliverables, criteria, result, submittedAt, signedBy, signedAt, signature, demand } = unmasked<DeliverySheet_DeliveryFragment>(delivery);
  return (
    <div className={styles['sheet']}>
      <div className={styles['entryHead']}>
        <strong className="numbers">{reference}</strong>
        <Signal tone={tones[result]}>{t(`terms:DeliveryResult.${result}`)}</Signal>
      </div>
      <p className={styles['said']}>{resultText}</p>
      <h3>{t('deliver.deliverables')}</h3>
      <ul className={styles['items']}>{deliverables.map((text) => <li key={text}>{text}</li>)}</ul>
      <h3>{t('deliver.criteria')}</h3>
      <ul className={styles['criteria']}>
        {criteria.map(({ text, passed }) => (
          <li key={text} className={styles['criterion']}>
            <span>{text}</span>
            {passed === null || passed === undefined ? null : <Signal tone={passed ? 'good' : 'bad'}>{t(passed ? 'sign.pass' : 'sign.fail')}</Signal>}
          </li>
        ))}
      </ul>
      {demand ? <p className={styles['problem']}>{t('deliver.demanded', { demand })}</p> : null}
      <p className="quiet">{t('deliver.submittedAt')} <Moment at={submittedAt} /></p>
      {signedBy && signedAt ? <p>{t('deliver.signedBy', { name: signedBy })} <Moment at={signedAt} /></p> : null}
      {signature ? <Signature label={t('sign.signatureOf', { name: signedBy ?? '' })} strokes={signature} /> : null}
    </div>
  );
}
