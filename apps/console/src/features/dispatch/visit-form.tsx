import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { MomentInput } from '../../ui/moment-input';
import { ActionForm, useProblems, type FormOfOrder } from './action-form';
import { PlanOrderVisitDocument } from './decision-forms.generated';
import { Field } from './field';
import { TextField } from './text-field';

/** Where somebody has to go, and by when; without a region the work is done from afar. */
export function VisitForm({ order, done }: FormOfOrder) {
  const { t } = useTranslation('workOrder');
  const [plan, busy] = useAct(PlanOrderVisitDocument);
  const [problems, refuse] = useProblems(['region', 'arriveBy']);
  const [region, setRegion] = useState('');
  const [arriveBy, setArriveBy] = useState<string | null>(null);

  async function submit(): Promise<void> {
    const visit = region.trim() === '' ? {} : { region: region.trim(), arriveBy };
    const data = await plan({ input: { workOrderId: order.workOrderId, ...visit } });
    if (!data) return;
    const outcome = data.planVisit;
    switch (outcome.__typename) {
      case 'PlanVisitPayload':
        return done();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <ActionForm problems={problems} submit={submit} busy={busy} label={t('action.visit')}>
      <TextField label={t('visit.region')} hint={t('visit.hint')} problem={problems['region']} value={region} change={setRegion} most={100} oneLine />
      <Field label={t('visit.by')} problem={problems['arriveBy']}>{(control) => <MomentInput {...control} value={arriveBy} change={setArriveBy} />}</Field>
    </ActionForm>
  );
}
