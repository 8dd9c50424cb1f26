import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { ActionForm, useProblems, type FormOfOrder } from './action-form';
import { ReportArrivalAtSiteDocument } from './assignment-forms.generated';

/** The engineer is at the customer's: the on-site clock is met now, not when there is time to write it. */
export function ArriveForm({ order, done }: FormOfOrder) {
  const { t } = useTranslation('workOrder');
  const [report, busy] = useAct(ReportArrivalAtSiteDocument);
  const [problems, refuse] = useProblems([]);

  async function submit(): Promise<void> {
    const data = await report({ input: { workOrderId: order.workOrderId } });
    if (!data) return;
    const outcome = data.reportArrival;
    switch (outcome.__typename) {
      case 'ReportArrivalPayload':
        return done();
      case 'InvalidInput':
      case 'NotAssignedToYou':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return <ActionForm problems={problems} submit={submit} busy={busy} label={t('arrive.confirm')}><p>{t('arrive.text')}</p></ActionForm>;
}
