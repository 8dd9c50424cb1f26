import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { RejectFieldDeliveryDocument } from './delivery-sheet.generated';
import { Field } from './field';
import styles from './field-work.module.css';

interface RejectFormProps {
  /** Null while the delivery itself waits to be sent. */
  readonly deliveryId: string | null;
  readonly unmet: readonly string[];
  readonly may: boolean;
  readonly done?: (() => void) | undefined;
}

/** What is to be put right before it is accepted. */
export function RejectForm({ deliveryId, unmet, may, done }: RejectFormProps) {
  const { t } = useTranslation('workOrder');
  const [reject, rejecting] = useAct(RejectFieldDeliveryDocument);
  const [demand, setDemand] = useState('');
  const [problem, setProblem] = useState<string>();
  if (!may || deliveryId === null) return <p className={styles['problem']} role="status">{t('sign.rejectElsewhere')}</p>;

  async function send(id: string): Promise<void> {
    const data = await reject({ input: { deliveryId: id, unmet, demand } });
    if (!data) return;
    const outcome = data.rejectDelivery;
    switch (outcome.__typename) {
      case 'RejectDeliveryPayload':
        return done?.();
      case 'InvalidInput':
        return setProblem(outcome.fields.map(({ message }) => message).join('\n'));
      case 'DeliveryNotPending':
      case 'Forbidden':
        return setProblem(outcome.message);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); void send(deliveryId); }}>
      <Field label={t('sign.demand')} problem={problem}>{(control) => <Input.TextArea {...control} value={demand} maxLength={2_000} autoSize={{ minRows: 2, maxRows: 6 }} onChange={({ target }) => setDemand(target.value)} />}</Field>
      <div className={styles['row']}><Button danger htmlType="submit" loading={rejecting} disabled={demand.trim() === ''}>{t('sign.reject')}</Button></div>
    </form>
  );
}
