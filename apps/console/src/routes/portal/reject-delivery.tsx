import { Button, Checkbox, Input } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Field } from '../../ui/field';
import { PortalRejectDocument } from './portal-request.generated';
import styles from './portal.module.css';

interface RejectDeliveryProps {
  readonly deliveryId: string;
  readonly criteria: readonly string[];
  readonly onRejected: () => void;
  readonly onBack: () => void;
}

/** Which criteria are not met, and what is to be put right. */
export function RejectDelivery({ deliveryId, criteria, onRejected, onBack }: RejectDeliveryProps) {
  const { t } = useTranslation('portal');
  const refuse = useRefusal();
  const [unmet, setUnmet] = useState<readonly string[]>([]);
  const [demand, setDemand] = useState('');
  const [fault, setFault] = useState<'needUnmet' | 'needDemand' | null>(null);
  const [reject, rejecting] = useAct(PortalRejectDocument);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const missing = unmet.length === 0 ? 'needUnmet' : demand.trim() === '' ? 'needDemand' : null;
    setFault(missing);
    if (missing) return;
    const outcome = (await reject({ input: { deliveryId, unmet, demand: demand.trim() } }))?.rejectDelivery;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'RejectDeliveryPayload':
        return onRejected();
      case 'DeliveryNotPending':
        refuse(outcome);
        return onRejected();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <form className={styles['stack']} onSubmit={(event) => void send(event)}>
      <fieldset className={styles['fieldset']}>
        <legend className={styles['small']}>{t('delivery.unmet')}</legend>
        {criteria.map((text) => <Checkbox key={text} checked={unmet.includes(text)} onChange={({ target }) => setUnmet(criteria.filter((each) => (each === text ? target.checked : unmet.includes(each))))}>{text}</Checkbox>)}
      </fieldset>
      <Field id="demand" label={t('delivery.demand')}><Input.TextArea id="demand" autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2_000} value={demand} onChange={({ target }) => setDemand(target.value)} /></Field>
      {fault ? <p className={styles['fault']} role="alert">{t(`delivery.${fault}`)}</p> : null}
      <div className={styles['buttons']}>
        <Button type="primary" danger size="large" htmlType="submit" loading={rejecting}>{t('delivery.reject')}</Button>
        <Button size="large" onClick={onBack}>{t('delivery.back')}</Button>
      </div>
    </form>
  );
}
