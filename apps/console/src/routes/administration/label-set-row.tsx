import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import styles from './administration.module.css';
import { SetLabelSetTargetsDocument, type LabelSetsSectionQuery } from './label-sets-section.generated';

const targets = ['wantedPrecision', 'leastAccuracy', 'leastRecall'] as const;
const inPercent = (share: number): number => Math.round(share * 1_000) / 10;

/** A label set and what its models must reach, in per cent. */
export function LabelSetRow({ labelSet, readOnly }: { readonly labelSet: LabelSetsSectionQuery['labelSets'][number]; readonly readOnly: boolean }) {
  const { t } = useTranslation('administration');
  const { t: state } = useTranslation('states');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const { id, name, activeVersion } = labelSet;
  const before = { wantedPrecision: inPercent(labelSet.wantedPrecision), leastAccuracy: inPercent(labelSet.leastAccuracy), leastRecall: inPercent(labelSet.leastRecall) };
  const [draft, setDraft] = useState(before);
  const [set, busy] = useAct(SetLabelSetTargetsDocument);
  const changed = targets.some((target) => draft[target] !== before[target]);

  async function save(): Promise<void> {
    const outcome = (await set({ input: { labelSetId: id, wantedPrecision: draft.wantedPrecision / 100, leastAccuracy: draft.leastAccuracy / 100, leastRecall: draft.leastRecall / 100 } }))?.setLabelSetTargets;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'SetLabelSetTargetsPayload':
        void message.success(t('targetsSaved'));
        return;
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <tr>
      <th scope="row">{name} <span className={styles['small']}>{id}</span></th>
      <td>{activeVersion?.version ?? <span className="quiet">{t('noModel')}</span>}</td>
      {targets.map((target) => (
        <td key={target} className={draft[target] === before[target] ? undefined : styles['changed']}>
          {readOnly ? `${draft[target]}%` : (
            <span className={styles['target']}>
              <input type="number" min={0} max={100} step={0.1} aria-label={`${name} ${t(target)}`} value={draft[target]} onChange={({ target: { valueAsNumber } }) => setDraft({ ...draft, [target]: Number.isNaN(valueAsNumber) ? 0 : valueAsNumber })} />
              <span aria-hidden>{'%'}</span>
            </span>
          )}
        </td>
      ))}
      <td>{readOnly ? null : <Button size="small" type="primary" disabled={!changed} loading={busy} aria-label={t('saveTargetsOf', { name })} onClick={() => void save()}>{state('save')}</Button>}</td>
    </tr>
  );
}
