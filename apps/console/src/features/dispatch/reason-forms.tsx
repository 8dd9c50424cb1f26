import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { ActionForm, useProblems, type FormOfOrder } from './action-form';
import { DeclineOrderDocument } from './assignment-forms.generated';
import { CancelOrderDocument, RecordOrderRootCauseDocument, ReopenOrderDocument } from './decision-forms.generated';
import { TextField } from './text-field';

/** The engineer gives the order back, and says why (R3.5). */
export function DeclineForm({ order, done }: FormOfOrder) {
  const { t } = useTranslation('workOrder');
  const [act, busy] = useAct(DeclineOrderDocument);
  const [problems, refuse] = useProblems(['reason']);
  const [text, setText] = useState('');

  async function submit(): Promise<void> {
    const data = await act({ input: { workOrderId: order.workOrderId, reason: text } });
    if (!data) return;
    const outcome = data.declineAssignment;
    switch (outcome.__typename) {
      case 'DeclineAssignmentPayload':
        return done();
      case 'InvalidInput':
      case 'NotAssignedToYou':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={text.trim() !== ''} danger label={t('action.decline')}>
      <TextField label={t('reason.decline')} problem={problems['reason']} value={text} change={setText} most={500} />
    </ActionForm>
  );
}

/** Accepted work has a leftover problem (R5.2). */
export function ReopenForm({ order, done }: FormOfOrder) {
  const { t } = useTranslation('workOrder');
  const [act, busy] = useAct(ReopenOrderDocument);
  const [problems, refuse] = useProblems(['reason']);
  const [text, setText] = useState('');

  async function submit(): Promise<void> {
    const data = await act({ input: { workOrderId: order.workOrderId, reason: text } });
    if (!data) return;
    const outcome = data.reopenWorkOrder;
    switch (outcome.__typename) {
      case 'ReopenWorkOrderPayload':
        return done();
      case 'InvalidInput':
      case 'WorkOrderNotAccepted':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={text.trim() !== ''} label={t('action.reopen')}>
      <TextField label={t('reason.reopen')} problem={problems['reason']} value={text} change={setText} most={500} />
    </ActionForm>
  );
}

/** Nobody wants the work any more; the customer reads why. */
export function CancelForm({ order, done }: FormOfOrder) {
  const { t } = useTranslation('workOrder');
  const [act, busy] = useAct(CancelOrderDocument);
  const [problems, refuse] = useProblems(['reason']);
  const [text, setText] = useState('');

  async function submit(): Promise<void> {
    const data = await act({ input: { workOrderId: order.workOrderId, reason: text } });
    if (!data) return;
    const outcome = data.cancelWorkOrder;
    switch (outcome.__typename) {
      case 'CancelWorkOrderPayload':
        return done();
      case 'InvalidInput':
      case 'WorkOrderClosed':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={text.trim() !== ''} danger label={t('action.cancel')}>
      <TextField label={t('reason.cancel')} problem={problems['reason']} value={text} change={setText} most={500} />
    </ActionForm>
  );
}

/** What was seen, what caused it, and what keeps it from happening again (R6.1). */
export function RootCauseForm({ order, done }: FormOfOrder) {
  const { t } = useTranslation('workOrder');
  const [act, busy] = useAct(RecordOrderRootCauseDocument);
  const [problems, refuse] = useProblems(['summary']);
  const [text, setText] = useState('');

  async function submit(): Promise<void> {
    const data = await act({ input: { workOrderId: order.workOrderId, summary: text } });
    if (!data) return;
    const outcome = data.recordRootCauseAnalysis;
    switch (outcome.__typename) {
      case 'RecordRootCauseAnalysisPayload':
        return done();
      case 'VagueResult':
        return refuse(outcome, 'summary');
      case 'InvalidInput':
      case 'RootCauseAlreadyRecorded':
      case 'NotAssignedToYou':
      case 'WorkOrderClosed':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={text.trim() !== ''} label={t('action.rootCause')}>
      <TextField label={t('reason.rootCause')} problem={problems['summary']} value={text} change={setText} most={8_000} />
    </ActionForm>
  );
}
