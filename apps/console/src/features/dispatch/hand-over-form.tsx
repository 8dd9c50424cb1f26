import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { Answer } from '../../ui/answer';
import { ActionForm, useProblems, type FormOfOrder } from './action-form';
import { ColleaguesToHandToDocument, HandOverOrderDocument, type ColleaguesToHandToQuery } from './decision-forms.generated';
import { Field } from './field';
import { TextField } from './text-field';

type Ranked = NonNullable<ColleaguesToHandToQuery['workOrder']>;

/** Somebody else goes on, knowing what there is to know. */
export function HandOverForm(props: FormOfOrder) {
  const [asked, ask] = useQuery({ query: ColleaguesToHandToDocument, variables: { id: props.order.workOrderId }, requestPolicy: 'network-only' });
  return <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ workOrder }) => workOrder}>{(ranked) => <Ready {...props} ranked={ranked} />}</Answer>;
}

function Ready({ order, done, ranked }: FormOfOrder & { readonly ranked: Ranked }) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const [handOver, busy] = useAct(HandOverOrderDocument);
  const [problems, refuse] = useProblems(['toEngineerId', 'note']);
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');

  async function submit(): Promise<void> {
    if (to === null) return;
    const data = await handOver({ input: { workOrderId: order.workOrderId, toEngineerId: to, note, expectedVersion: ranked.version } });
    if (!data) return;
    const outcome = data.handOverWorkOrder;
    switch (outcome.__typename) {
      case 'HandOverWorkOrderPayload':
        return done();
      case 'EngineerUnavailable':
      case 'SkillsMissing':
        return refuse(outcome, 'toEngineerId');
      case 'InvalidInput':
      case 'WorkOrderClosed':
      case 'StaleWorkOrder':
      case 'LeftToPeople':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  const options = ranked.suggestedEngineers.map(({ engineer, refusals }) => ({
    value: engineer.id,
    label: `${engineer.name} · ${engineer.team} · ${t(`terms:Grade.${engineer.grade}`)}${refusals.length > 0 ? ` · ${refusals.join('; ')}` : ''}`,
    disabled: refusals.length > 0,
  }));
  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={to !== null && note.trim() !== ''} label={t('action.handOver')}>
      <Field label={t('handOver.to')} hint={t('handOver.ranked')} problem={problems['toEngineerId']}>
        {({ id, status }) => <Select<string> id={id} status={status} value={to} options={options} showSearch={{ optionFilterProp: 'label' }} onChange={setTo} />}
      </Field>
      <TextField label={t('handOver.note')} problem={problems['note']} value={note} change={setNote} most={2_000} />
    </ActionForm>
  );
}
