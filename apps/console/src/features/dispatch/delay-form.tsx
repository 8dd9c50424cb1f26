import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { MomentInput } from '../../ui/moment-input';
import { ActionForm, useProblems, type FormOfOrder } from './action-form';
import { AnnounceOrderDelayDocument } from './assignment-forms.generated';
import { Field } from './field';
import { TextField } from './text-field';

/** The customer hears of a delay before it happens, with the reason (R1.6). */
export function DelayForm({ order, done }: FormOfOrder) {
  const { t } = useTranslation('workOrder');
  const [announce, busy] = useAct(AnnounceOrderDelayDocument);
  const [problems, refuse] = useProblems(['reason', 'newTime']);
  const [reason, setReason] = useState('');
  const [newTime, setNewTime] = useState<string | null>(null);

  async function submit(): Promise<void> {
    if (newTime === null) return;
    const data = await announce({ input: { workOrderId: order.workOrderId, reason, newTime } });
    if (!data) return;
    const outcome = data.announceDelay;
    switch (outcome.__typename) {
      case 'AnnounceDelayPayload':
        return done();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={newTime !== null && reason.trim() !== ''} label={t('delay.send')}>
      <TextField label={t('delay.reason')} hint={t('delay.hint')} problem={problems['reason']} value={reason} change={setReason} most={500} />
      <Field label={t('delay.newTime')} problem={problems['newTime']}>{(control) => <MomentInput {...control} value={newTime} change={setNewTime} />}</Field>
    </ActionForm>
  );
}
