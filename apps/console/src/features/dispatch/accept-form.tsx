import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { MomentInput } from '../../ui/moment-input';
import { ActionForm, useProblems, type FormOfOrder } from './action-form';
import { AcceptOrderDocument } from './assignment-forms.generated';
import { Field } from './field';
import styles from './field-work.module.css';

const soon = [0, 30, 60, 120];

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

/** The engineer takes the order and says when work starts (R3.5). */
export function AcceptForm({ order, done }: FormOfOrder) {
  const { t } = useTranslation('workOrder');
  const [accept, busy] = useAct(AcceptOrderDocument);
  const [problems, refuse] = useProblems(['startAt']);
  const [minutes, setMinutes] = useState<number | null>(0);
  const [at, setAt] = useState<string | null>(() => inMinutes(0));

  async function submit(): Promise<void> {
    const data = await accept({ input: { workOrderId: order.workOrderId, startAt: minutes === null ? (at ?? inMinutes(0)) : inMinutes(minutes) } });
    if (!data) return;
    const outcome = data.acceptAssignment;
    switch (outcome.__typename) {
      case 'AcceptAssignmentPayload':
        return done();
      case 'InvalidInput':
      case 'NotAssignedToYou':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  const choose = (after: number): void => {
    setMinutes(after);
    setAt(inMinutes(after));
  };
  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={at !== null} label={t('action.accept')}>
      <Field label={t('accept.startAt')} hint={t('accept.hint')} problem={problems['startAt']}>
        {(control) => (
          <div className={styles['chips']}>
            {soon.map((after) => <button key={after} type="button" className={styles['chip']} aria-pressed={minutes === after} onClick={() => choose(after)}>{after === 0 ? t('accept.now') : t('accept.inMinutes', { minutes: after })}</button>)}
            <MomentInput {...control} value={at} change={(chosen) => { setMinutes(null); setAt(chosen); }} />
          </div>
        )}
      </Field>
    </ActionForm>
  );
}
