import { RollbackOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import { Signal } from '../../ui/signal';
import { ObjectionList, type Objection } from './objection-list';
import { percent } from './percent';
import styles from './triage.module.css';
import { PromoteTriageModelDocument, RollBackTriageModelDocument, type VersionList_VersionFragment } from './version-list.generated';

interface VersionListProps {
  readonly labelSetId: string;
  readonly active: string | null;
  readonly shown: string;
  readonly versions: readonly Masked<VersionList_VersionFragment>[];
  readonly mayPromote: boolean;
  readonly show: (version: string) => void;
  readonly nameOf: (label: string) => string;
}

/** The versions of a label set: which reads texts, which could, and what speaks against the others. */
export function VersionList({ labelSetId, active, shown, versions: masked, mayPromote, show, nameOf }: VersionListProps) {
  const { t } = useTranslation('triage');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [refused, setRefused] = useState<{ readonly version: string; readonly objections: readonly Objection[] } | null>(null);
  const [promote, promoting] = useAct(PromoteTriageModelDocument);
  const [rollBack, rollingBack] = useAct(RollBackTriageModelDocument);
  const versions = unmasked<VersionList_VersionFragment>(masked);

  async function activate(version: string): Promise<void> {
    setRefused(null);
    const outcome = (await promote({ input: { version } }))?.promoteTriageModel;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'PromoteTriageModelPayload':
        return void message.success(t('promoted'));
      case 'GateNotPassed':
        return setRefused({ version, objections: outcome.objections });
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  async function goBack(): Promise<void> {
    const outcome = (await rollBack({ input: { labelSetId } }))?.rollBackTriageModel;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'RollBackTriageModelPayload':
        return void message.success(t('rolledBack'));
      case 'NoEarlierVersion':
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Panel title={t('versions')} actions={mayPromote && versions.length > 1 ? <Button size="small" icon={<RollbackOutlined />} loading={rollingBack} onClick={() => void goBack()}>{t('rollBack')}</Button> : null}>
      <ul className={styles['versions']}>
        {versions.map(({ version, trainedAt, accuracy, coverage, precision, objections }) => (
          <li key={version} aria-current={version === shown ? 'true' : undefined}>
            <button type="button" className={styles['versionName']} onClick={() => show(version)}>{version}</button>
            {version === active ? <Signal tone="good">{t('active')}</Signal> : objections.length > 0 ? <Signal tone="warn">{t('gateClosed')}</Signal> : <Signal tone="calm">{t('gateOpen')}</Signal>}
            <span className={styles['versionFacts']}><Moment at={trainedAt} /> · {t('tiles.accuracy')} {percent(accuracy)} · {t('tiles.coverage')} {percent(coverage)} · {t('tiles.precision')} {percent(precision)}</span>
            {mayPromote && version !== active ? <Button size="small" loading={promoting} onClick={() => void activate(version)}>{t('promote')}</Button> : null}
            {refused?.version === version ? <div className={styles['refused']} role="alert"><strong>{t('gateRefused')}</strong><ObjectionList objections={refused.objections} nameOf={nameOf} /></div> : null}
            {refused?.version !== version && version !== active && objections.length > 0 ? <details className={styles['details']}><summary>{t('whyNot', { count: objections.length })}</summary><ObjectionList objections={objections} nameOf={nameOf} /></details> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
