import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Panel } from '../../ui/page';
import { MeasuredShare } from './measured-share';
import { percent } from './percent';
import { thresholdFor } from './threshold-choice';
import { SetLabelSetTargetsDocument, type ThresholdPanel_EffectFragment } from './threshold-panel.generated';
import styles from './triage.module.css';

interface Targets {
  readonly wantedPrecision: number;
  readonly leastAccuracy: number;
  readonly leastRecall: number;
}

interface ThresholdPanelProps {
  readonly labelSetId: string;
  readonly targets: Targets;
  /** Empty for versions of which no details were kept. */
  readonly effects: readonly Masked<ThresholdPanel_EffectFragment>[];
  readonly mayChange: boolean;
}

const names = ['wantedPrecision', 'leastAccuracy', 'leastRecall'] as const;
const limits = { wantedPrecision: [0.5, 0.999], leastAccuracy: [0, 1], leastRecall: [0, 1] } as const;

/** What shall be right of what is decided without a person, and what that would come to with this version. */
export function ThresholdPanel({ labelSetId, targets, effects: masked, mayChange }: ThresholdPanelProps) {
  const { t } = useTranslation('triage');
  const { t: state } = useTranslation('states');
  const { message } = App.useApp();
  const [wanted, setWanted] = useState(targets);
  const [set, busy] = useAct(SetLabelSetTargetsDocument);
  const refuse = useRefusal();
  const effects = unmasked<ThresholdPanel_EffectFragment>(masked);
  const effect = thresholdFor(effects, wanted.wantedPrecision);
  const changed = names.some((name) => wanted[name] !== targets[name]);

  async function save(): Promise<void> {
    const outcome = (await set({ input: { labelSetId, ...wanted } }))?.setLabelSetTargets;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'SetLabelSetTargetsPayload':
        return void message.success(t('targetsSaved'));
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Panel title={t('targets')}>
      <div className={styles['sliders']}>
        {names.map((name) => (
          <label key={name}>
            <span>{t(`targetNames.${name}`)} <output>{percent(wanted[name])}</output></span>
            <input type="range" min={limits[name][0]} max={limits[name][1]} step={0.005} value={wanted[name]} disabled={!mayChange && name !== 'wantedPrecision'} onChange={({ target }) => setWanted({ ...wanted, [name]: Number(target.value) })} />
            <span className="quiet">{t(`targetHints.${name}`)}</span>
          </label>
        ))}
      </div>
      {effects.length > 0 ? (
        <div className={styles['effect']} role="status">
          {effect ? (
            <>
              <span>{t('effectThreshold')} <strong>{percent(effect.threshold)}</strong></span>
              <span>{t('effectCoverage')} <strong>{percent(effect.coverage)}</strong></span>
              <span className={styles['effectShare']}>{t('effectPrecision')} <MeasuredShare of={effect.precision} /></span>
            </>
          ) : <span>{t('effectNone')}</span>}
        </div>
      ) : null}
      {mayChange ? (
        <div className={styles['row']}>
          <Button type="primary" loading={busy} disabled={!changed} onClick={() => void save()}>{state('save')}</Button>
          <Button disabled={!changed} onClick={() => setWanted(targets)}>{t('reset')}</Button>
          <span className="quiet">{t('targetsHold')}</span>
        </div>
      ) : null}
    </Panel>
  );
}
