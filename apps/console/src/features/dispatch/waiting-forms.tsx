import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingReason } from '../../graph/schema.generated';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { ActionForm, useProblems, type FormOfOrder } from './action-form';
import { PauseOrderDocument, ResumeOrderDocument } from './assignment-forms.generated';
import { Field } from './field';
import { waitings } from './order-actions';
import { TextField } from './text-field';

interface WaitingForm extends FormOfOrder {
  readonly waitsFor: readonly WaitingReason[];
}

function Reasons({ among, value, change, problem }: { readonly among: readonly WaitingReason[]; readonly value: WaitingReason | undefined; readonly change: (reason: WaitingReason) => void; readonly problem: string | undefined }) {
  const { t } = useTranslation(['workOrder', 'terms']);
  return (
    <Field label={t('pause.reason')} problem={problem}>
      {({ id, status }) => <Select<WaitingReason> id={id} status={status} value={value ?? null} options={among.map((reason) => ({ value: reason, label: t(`terms:WaitingReason.${reason}`) }))} onChange={change} />}
    </Field>
  );
}

/** The order waits for somebody else; which clocks stand still, the policy says (R4.2). */
export function PauseForm({ order, done, waitsFor }: WaitingForm) {
  const { t } = useTranslation('workOrder');
  const [pause, busy] = useAct(PauseOrderDocument);
  const [problems, refuse] = useProblems(['reason', 'note']);
  const left = waitings.filter((reason) => !waitsFor.includes(reason));
  const [reason, setReason] = useState(left[0]);
  const [note, setNote] = useState('');

  async function submit(): Promise<void> {
    if (!reason) return;
    const data = await pause({ input: { workOrderId: order.workOrderId, reason, note } });
    if (!data) return;
    const outcome = data.pauseWorkOrder;
    switch (outcome.__typename) {
      case 'PauseWorkOrderPayload':
        return done();
      case 'InvalidInput':
      case 'NotAssignedToYou':
      case 'WorkOrderClosed':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={reason !== undefined && note.trim() !== ''} label={t('action.pause')}>
      <Reasons among={left} value={reason} change={setReason} problem={problems['reason']} />
      <TextField label={t('pause.note')} hint={t('pause.hint')} problem={problems['note']} value={note} change={setNote} most={500} />
    </ActionForm>
  );
}

/** What was waited for is there. */
export function ResumeForm({ order, done, waitsFor }: WaitingForm) {
  const { t } = useTranslation('workOrder');
  const [resume, busy] = useAct(ResumeOrderDocument);
  const [problems, refuse] = useProblems(['reason']);
  const [reason, setReason] = useState(waitsFor[0]);

  async function submit(): Promise<void> {
    if (!reason) return;
    const data = await resume({ input: { workOrderId: order.workOrderId, reason } });
    if (!data) return;
    const outcome = data.resumeWorkOrder;
    switch (outcome.__typename) {
      case 'ResumeWorkOrderPayload':
        return done();
      case 'InvalidInput':
      case 'NotPaused':
      case 'NotAssignedToYou':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={reason !== undefined} label={t('action.resume')}>
      <Reasons among={waitsFor} value={reason} change={setReason} problem={problems['reason']} />
    </ActionForm>
  );
}
