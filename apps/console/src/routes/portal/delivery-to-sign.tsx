import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useViewer } from '../../session/session';
import { useAct, useRefusal } from '../../ui/act';
import { Panel } from '../../ui/page';
import { PortalSignDocument, type DeliveryToSign_DeliveryFragment } from './portal-request.generated';
import styles from './portal.module.css';
import { RejectDelivery } from './reject-delivery';
import { SignHere, type Signed } from './sign-here';

interface DeliveryToSignProps {
  readonly delivery: Masked<DeliveryToSign_DeliveryFragment>;
  readonly onSigned: () => void;
  readonly onRejected: () => void;
}

/** What was delivered, to be signed or sent back (R5.1). */
export function DeliveryToSign({ delivery, onSigned, onRejected }: DeliveryToSignProps) {
  const { t } = useTranslation('portal');
  const viewer = useViewer();
  const refuse = useRefusal();
  const { id, resultText, deliverables, criteria, reference } = unmasked<DeliveryToSign_DeliveryFragment>(delivery);
  const [signature, setSignature] = useState<Signed>({ name: viewer.name, strokes: null });
  const [nameless, setNameless] = useState(false);
  const [wrong, setWrong] = useState(false);
  const [sign, signing] = useAct(PortalSignDocument);

  async function confirm(): Promise<void> {
    const signedBy = signature.name.trim();
    setNameless(signedBy === '');
    if (signedBy === '') return;
    const outcome = (await sign({ input: { deliveryId: id, signedBy, ...(signature.strokes === null ? {} : { signature: signature.strokes }) } }))?.signDelivery;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'SignDeliveryPayload':
        return onSigned();
      case 'DeliveryNotPending':
        refuse(outcome);
        return onSigned();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Panel title={t('delivery.title')} actions={<span className="quiet numbers">{reference}</span>} className={styles['urgent']}>
      <div className={styles['stack']}>
        <section><h3 className={styles['small']}>{t('delivery.result')}</h3><p className={styles['words']}>{resultText}</p></section>
        <section><h3 className={styles['small']}>{t('delivery.deliverables')}</h3><ul className={styles['points']}>{deliverables.map((each) => <li key={each}>{each}</li>)}</ul></section>
        <section><h3 className={styles['small']}>{t('delivery.criteria')}</h3><ul className={styles['points']}>{criteria.map(({ text }) => <li key={text}>{text}</li>)}</ul></section>
        {wrong ? (
          <RejectDelivery deliveryId={id} criteria={criteria.map(({ text }) => text)} onRejected={onRejected} onBack={() => setWrong(false)} />
        ) : (
          <>
            <SignHere value={signature} onChange={setSignature} />
            {nameless ? <p className={styles['fault']} role="alert">{t('delivery.needName')}</p> : null}
            <div className={styles['buttons']}>
              <Button type="primary" size="large" loading={signing} onClick={() => void confirm()}>{signing ? t('delivery.signing') : t('delivery.sign')}</Button>
              <Button size="large" onClick={() => setWrong(true)}>{t('delivery.wrong')}</Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
