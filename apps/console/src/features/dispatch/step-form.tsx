import { Button, Checkbox, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from './field';
import styles from './field-work.module.css';
import type { Deed } from './outbox';
import { useDraft } from './use-draft';
import { useOutbox } from './use-outbox';

export interface StepDraft {
  readonly action: string;
  readonly minutes: number | null;
  readonly temporary: boolean;
}

export const blankStep: StepDraft = { action: '', minutes: null, temporary: false };
const usual = [15, 30, 60, 120];

export type StepDeed = Extract<Deed, { kind: 'step' }>;

export const stepDeed = ({ action, minutes, temporary }: StepDraft, at: string): StepDeed => ({ kind: 'step', action, temporary, hours: minutes === null ? null : minutes / 60, at });

export const stepDraft = ({ action, hours, temporary }: StepDeed): StepDraft => ({ action, temporary, minutes: hours === null ? null : Math.round(hours * 60) });

interface StepFieldsProps {
  readonly value: StepDraft;
  readonly change: (by: Partial<StepDraft>) => void;
  readonly problems?: Readonly<Record<string, string>>;
}

export function StepFields({ value, change, problems = {} }: StepFieldsProps) {
  const { t } = useTranslation('workOrder');
  return (
    <>
      <Field label={t('step.action')} problem={problems['action']}>
        {(control) => <Input.TextArea {...control} value={value.action} maxLength={4_000} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={t('step.example')} onChange={({ target }) => change({ action: target.value })} />}
      </Field>
      <Field label={t('step.minutes')} problem={problems['hours']}>
        {(control) => (
          <div className={styles['chips']}>
            {usual.map((minutes) => (
              <button key={minutes} type="button" className={styles['chip']} aria-pressed={value.minutes === minutes} onClick={() => change({ minutes: value.minutes === minutes ? null : minutes })}>{minutes}</button>
            ))}
            <InputNumber {...control} value={value.minutes} min={0} max={1_440} precision={0} style={{ width: 96 }} onChange={(minutes) => change({ minutes })} />
          </div>
        )}
      </Field>
      <Checkbox checked={value.temporary} onChange={({ target }) => change({ temporary: target.checked })}>{t('step.temporary')}</Checkbox>
    </>
  );
}

interface NewStepProps {
  readonly order: { readonly workOrderId: string; readonly reference: string };
  readonly done?: () => void;
}

/** A step of the work; kept as it is typed, and sent as soon as there is a line. */
export function NewStep({ order, done }: NewStepProps) {
  const { t } = useTranslation('workOrder');
  const { add } = useOutbox();
  const { draft, change, clear } = useDraft(`step ${order.workOrderId}`, blankStep);
  if (!draft) return null;

  const save = async (): Promise<void> => {
    await add(order, stepDeed({ ...draft, action: draft.action.trim() }, new Date().toISOString()));
    clear();
    done?.();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); void save(); }} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && draft.action.trim() !== '') void save(); }}>
      <StepFields value={draft} change={change} />
      <div className={styles['row']}><Button type="primary" htmlType="submit" disabled={draft.action.trim() === ''}>{t('step.save')}</Button></div>
    </form>
  );
}
