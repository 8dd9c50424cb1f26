import { DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { Answer } from '../../ui/answer';
import { ActionForm, useProblems, type FormOfOrder } from './action-form';
import { OverrideOrderSkillsDocument, SkillsToRequireDocument, type SkillsToRequireQuery } from './decision-forms.generated';
import styles from './field-work.module.css';
import { TextField } from './text-field';

interface Requirement {
  readonly skillId: string;
  readonly minimumLevel: number;
  readonly certificateRequired: boolean;
}

/** What is asked of an engineer, otherwise than category, device and priority say; with the reason. */
export function SkillsForm(props: FormOfOrder) {
  const [asked, ask] = useQuery({ query: SkillsToRequireDocument, variables: { id: props.order.workOrderId }, requestPolicy: 'network-only' });
  return <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.workOrder ? data : null)}>{(known) => <Ready {...props} known={known} />}</Answer>;
}

function Ready({ order, done, known }: FormOfOrder & { readonly known: SkillsToRequireQuery }) {
  const { t } = useTranslation('workOrder');
  const [override, busy] = useAct(OverrideOrderSkillsDocument);
  const [problems, refuse] = useProblems(['requirements', 'reason']);
  const [wanted, setWanted] = useState<readonly Requirement[]>(() => (known.workOrder?.requiredSkills ?? []).map(({ skill, minimumLevel, certificateRequired }) => ({ skillId: skill.id, minimumLevel, certificateRequired })));
  const [reason, setReason] = useState('');

  async function submit(): Promise<void> {
    const data = await override({ input: { workOrderId: order.workOrderId, requirements: wanted, reason, expectedVersion: known.workOrder?.version ?? 0 } });
    if (!data) return;
    const outcome = data.overrideRequiredSkills;
    switch (outcome.__typename) {
      case 'OverrideRequiredSkillsPayload':
        return done();
      case 'InvalidInput':
      case 'StaleWorkOrder':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  const change = (at: number, by: Partial<Requirement>): void => setWanted(wanted.map((each, index) => (index === at ? { ...each, ...by } : each)));
  const options = known.skills.map(({ id, name }) => ({ value: id, label: name }));
  const free = known.skills.find(({ id }) => !wanted.some(({ skillId }) => skillId === id));
  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={reason.trim() !== ''} label={t('action.skills')}>
      <fieldset className={styles['fieldset']}>
        <legend className={styles['legend']}>{t('skills.required')}</legend>
        <ul className={styles['list']}>
          {wanted.map(({ skillId, minimumLevel, certificateRequired }, index) => (
            <li key={skillId} className={styles['row']}>
              <Select<string> className={styles['grow']} aria-label={t('skills.skill')} value={skillId} options={options} showSearch={{ optionFilterProp: 'label' }} onChange={(chosen) => change(index, { skillId: chosen })} />
              <InputNumber aria-label={t('skills.level')} min={1} max={5} precision={0} value={minimumLevel} prefix="≥" style={{ width: 84 }} onChange={(level) => change(index, { minimumLevel: level ?? 1 })} />
              <Checkbox checked={certificateRequired} onChange={({ target }) => change(index, { certificateRequired: target.checked })}>{t('skills.certificate')}</Checkbox>
              <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('skills.remove')} onClick={() => setWanted(wanted.filter((_, at) => at !== index))} />
            </li>
          ))}
        </ul>
        <div><Button size="small" disabled={!free} onClick={() => free && setWanted([...wanted, { skillId: free.id, minimumLevel: 1, certificateRequired: false }])}>{t('skills.add')}</Button></div>
        {problems['requirements'] ? <p className={styles['problem']} role="alert">{problems['requirements']}</p> : null}
      </fieldset>
      <TextField label={t('skills.reason')} problem={problems['reason']} value={reason} change={setReason} most={500} />
    </ActionForm>
  );
}
