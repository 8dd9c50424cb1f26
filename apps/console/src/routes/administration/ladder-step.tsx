import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EscalationCause, EscalationRecipient, ResponseLevel } from '../../graph/schema.generated';
import styles from './administration.module.css';
import { Chips } from './chips';
import type { LadderSectionQuery } from './ladder-section.generated';
import { clockKinds } from './policy-draft';

export type Step = LadderSectionQuery['escalationLadder']['steps'][number];

const causes = ['WARNING', 'BREACH'] as const satisfies readonly EscalationCause[];
const responseLevels = ['RED', 'YELLOW', 'BLUE'] as const satisfies readonly ResponseLevel[];
const recipients = ['ENGINEER', 'DISPATCHER', 'SUPERVISOR', 'DIRECTOR', 'CUSTOMER'] as const satisfies readonly EscalationRecipient[];

interface LadderStepProps {
  readonly step: Step;
  readonly readOnly: boolean;
  readonly change: (step: Step) => void;
  readonly remove: () => void;
}

/** One step: when it is taken, and who is told. */
export function LadderStep({ step, readOnly, change, remove }: LadderStepProps) {
  const { t } = useTranslation('administration');
  const { t: term } = useTranslation('terms');
  return (
    <li className={styles['rule']}>
      <div className={styles['fields']}>
        <label>{t('identifier')}<input value={step.id} readOnly={readOnly} onChange={({ target }) => change({ ...step, id: target.value })} /></label>
        <label>{t('cause')}<select disabled={readOnly} value={step.cause} onChange={({ target }) => change({ ...step, cause: causes.find((cause) => cause === target.value) ?? 'WARNING' })}>
          {causes.map((cause) => <option key={cause} value={cause}>{term(`EscalationCause.${cause}`)}</option>)}
        </select></label>
        {step.cause === 'WARNING' ? (
          <label>{t('fromPercent')}<input type="number" min={1} max={99} readOnly={readOnly} value={step.percent ?? ''} onChange={({ target }) => change({ ...step, percent: target.value === '' ? null : target.valueAsNumber })} /></label>
        ) : (
          <label>{t('fromBreach')}<input type="number" min={1} readOnly={readOnly} placeholder={t('any')} value={step.fromBreach ?? ''} onChange={({ target }) => change({ ...step, fromBreach: target.value === '' ? null : target.valueAsNumber })} /></label>
        )}
        <label>{t('assignment')}<select disabled={readOnly} value={String(step.unassigned)} onChange={({ target }) => change({ ...step, unassigned: target.value === 'null' ? null : target.value === 'true' })}>
          <option value="null">{t('any')}</option>
          <option value="true">{t('whileUnassigned')}</option>
          <option value="false">{t('onceAssigned')}</option>
        </select></label>
        <label>{t('responseLevel')}<select disabled={readOnly} value={step.responseLevel ?? ''} onChange={({ target }) => change({ ...step, responseLevel: responseLevels.find((level) => level === target.value) ?? null })}>
          <option value="">{t('any')}</option>
          {responseLevels.map((level) => <option key={level} value={level}>{term(`ResponseLevel.${level}`)}</option>)}
        </select></label>
        <label className={styles['check']}><input type="checkbox" disabled={readOnly} checked={step.customerUntold ?? false} onChange={({ target }) => change({ ...step, customerUntold: target.checked || null })} />{t('customerUntold')}</label>
      </div>
      <div className={styles['fields']}>
        <Chips label={t('tell')} values={recipients} name={(recipient) => term(`EscalationRecipient.${recipient}`)} chosen={step.tell} readOnly={readOnly} change={(tell) => change({ ...step, tell })} />
        <Chips label={t('onlyClocks')} values={clockKinds} name={(kind) => term(`ClockKind.${kind}`)} chosen={step.kinds ?? []} readOnly={readOnly} change={(kinds) => change({ ...step, kinds: kinds.length > 0 ? kinds : null })} />
      </div>
      {readOnly ? null : <span className={styles['corner']}><Button size="small" icon={<DeleteOutlined />} aria-label={t('removeStep', { id: step.id })} onClick={remove} /></span>}
    </li>
  );
}
