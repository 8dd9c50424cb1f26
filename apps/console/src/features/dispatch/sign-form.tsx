import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignaturePad } from '../../ui/signature-pad';
import { Field } from './field';
import styles from './field-work.module.css';
import { RejectForm } from './reject-form';
import type { ToSign } from './to-sign';
import { useOutbox } from './use-outbox';

interface SignFormProps {
  readonly order: { readonly workOrderId: string; readonly reference: string };
  readonly delivery: ToSign;
  readonly may: { readonly sign: boolean; readonly reject: boolean };
  readonly done?: () => void;
}

/** The customer goes through the criteria and signs, or says what is to be put right. */
export function SignForm({ order, delivery, may, done }: SignFormProps) {
  const { deliveryId, deliveryKey, result, deliverables, criteria } = delivery;
  const { t } = useTranslation('workOrder');
  const { add } = useOutbox();
  const [unmet, setUnmet] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const [strokes, setStrokes] = useState<string | null>(null);
  const [byNameAlone, setByNameAlone] = useState(false);

  const judge = (text: string, passed: boolean): void => setUnmet((before) => (passed ? before.filter((each) => each !== text) : [...before, text]));
  const sign = async (): Promise<void> => {
    await add(order, { kind: 'signature', deliveryId, deliveryKey, signedBy: name.trim(), signature: byNameAlone ? null : strokes });
    done?.();
  };
  const ready = name.trim() !== '' && (byNameAlone || strokes !== null);

  return (
    <div className={styles['form']}>
      <p className={styles['said']}>{result}</p>
      <p className="quiet" style={{ margin: 0 }}>{t('deliver.deliverables')} · {deliverables.join(' · ')}</p>
      <fieldset className={styles['fieldset']}>
        <legend className={styles['legend']}>{t('sign.criteria')}</legend>
        <ul className={styles['criteria']}>
          {criteria.map((text) => (
            <li key={text} className={styles['criterion']}>
              <span>{text}</span>
              <span className={styles['chips']} role="group" aria-label={text}>
                {([true, false] as const).map((passed) => (
                  <button key={String(passed)} type="button" className={styles['chip']} aria-pressed={unmet.includes(text) !== passed} onClick={() => judge(text, passed)}>{t(passed ? 'sign.pass' : 'sign.fail')}</button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </fieldset>
      {unmet.length > 0 ? (
        <RejectForm deliveryId={deliveryId} unmet={unmet} may={may.reject} done={done} />
      ) : may.sign ? (
        <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); if (ready) void sign(); }}>
          <Field label={t('sign.name')}>{(control) => <Input {...control} value={name} maxLength={200} autoComplete="off" onChange={({ target }) => setName(target.value)} />}</Field>
          {byNameAlone ? null : (
            <div className={styles['field']}>
              <div className={styles['entryHead']}>
                <span className={styles['legend']}>{t('sign.here')}</span>
                <Button type="text" size="small" disabled={strokes === null} onClick={() => setStrokes(null)}>{t('sign.clear')}</Button>
              </div>
              <SignaturePad label={t('sign.here')} strokes={strokes} change={setStrokes} />
            </div>
          )}
          <Checkbox checked={byNameAlone} onChange={({ target }) => { setByNameAlone(target.checked); setStrokes(null); }}>{t('sign.byNameAlone')}</Checkbox>
          <div className={styles['row']}><Button type="primary" htmlType="submit" disabled={!ready}>{t('sign.save')}</Button></div>
        </form>
      ) : <p className="quiet">{t('sign.notYours')}</p>}
    </div>
  );
}
