import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from './field';
import styles from './field-work.module.css';
import type { Deed } from './outbox';
import { useDraft } from './use-draft';
import { useOutbox } from './use-outbox';

export interface DeliveryDraft {
  readonly result: string;
  /** One a line. */
  readonly deliverables: string;
  readonly criteria: string;
}

export const blankDelivery: DeliveryDraft = { result: '', deliverables: '', criteria: '' };

export type DeliveryDeed = Extract<Deed, { kind: 'delivery' }>;

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

export const deliveryDeed = ({ result, deliverables, criteria }: DeliveryDraft): DeliveryDeed => ({ kind: 'delivery', result: result.trim(), deliverables: linesOf(deliverables), criteria: linesOf(criteria) });

export const deliveryDraft = ({ result, deliverables, criteria }: DeliveryDeed): DeliveryDraft => ({ result, deliverables: deliverables.join('\n'), criteria: criteria.join('\n') });

interface DeliveryFieldsProps {
  readonly value: DeliveryDraft;
  readonly change: (by: Partial<DeliveryDraft>) => void;
  readonly problems?: Readonly<Record<string, string>>;
}

/** What was done and what is true now, what is handed over, and what it is measured by (R5.1). */
export function DeliveryFields({ value, change, problems = {} }: DeliveryFieldsProps) {
  const { t } = useTranslation('workOrder');
  return (
    <>
      <Field label={t('deliver.result')} hint={t('deliver.resultHint')} problem={problems['result']}>
        {(control) => <Input.TextArea {...control} value={value.result} maxLength={4_000} autoSize={{ minRows: 3, maxRows: 10 }} onChange={({ target }) => change({ result: target.value })} />}
      </Field>
      <Field label={t('deliver.deliverables')} hint={t('deliver.aLine')} problem={problems['deliverables']}>
        {(control) => <Input.TextArea {...control} value={value.deliverables} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={t('deliver.deliverablesExample')} onChange={({ target }) => change({ deliverables: target.value })} />}
      </Field>
      <Field label={t('deliver.criteria')} hint={t('deliver.aLine')} problem={problems['criteria']}>
        {(control) => <Input.TextArea {...control} value={value.criteria} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={t('deliver.criteriaExample')} onChange={({ target }) => change({ criteria: target.value })} />}
      </Field>
    </>
  );
}

export const isComplete = ({ result, deliverables, criteria }: DeliveryDraft): boolean => result.trim() !== '' && linesOf(deliverables).length > 0 && linesOf(criteria).length > 0;

interface NewDeliveryProps {
  readonly order: { readonly workOrderId: string; readonly reference: string };
  readonly done?: () => void;
}

export function NewDelivery({ order, done }: NewDeliveryProps) {
  const { t } = useTranslation('workOrder');
  const { add } = useOutbox();
  const { draft, change, clear } = useDraft(`delivery ${order.workOrderId}`, blankDelivery);
  if (!draft) return null;

  const save = async (): Promise<void> => {
    await add(order, deliveryDeed(draft));
    clear();
    done?.();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <DeliveryFields value={draft} change={change} />
      <div className={styles['row']}><Button type="primary" htmlType="submit" disabled={!isComplete(draft)}>{t('deliver.save')}</Button></div>
    </form>
  );
}
