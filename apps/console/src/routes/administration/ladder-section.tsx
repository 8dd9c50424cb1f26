import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Answer } from '../../ui/answer';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { DefineEscalationLadderDocument, LadderSectionDocument, type LadderSectionQuery } from './ladder-section.generated';
import { LadderStep, type Step } from './ladder-step';
import { ReadOnlyNote } from './read-only';
import type { May } from './sections';
import { StaleNotice } from './stale-notice';

type Ladder = LadderSectionQuery['escalationLadder'];

/** Who is told when. */
export function LadderSection({ may }: { readonly may: May }) {
  const [asked, ask] = useQuery({ query: LadderSectionDocument });
  const [read, setRead] = useState(0);
  const again = () => { ask({ requestPolicy: 'network-only' }); setRead(read + 1); };
  return (
    <Answer of={asked} again={again} pick={({ escalationLadder }) => escalationLadder}>
      {(ladder) => <LadderForm key={`${ladder.version} ${read}`} ladder={ladder} readOnly={!may('escalationLadder:define')} reload={again} />}
    </Answer>
  );
}

function LadderForm({ ladder, readOnly, reload }: { readonly ladder: Ladder; readonly readOnly: boolean; readonly reload: () => void }) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [steps, setSteps] = useState(ladder.steps);
  const [stale, setStale] = useState<number | null>(null);
  const [define, saving] = useAct(DefineEscalationLadderDocument);
  const changed = JSON.stringify(steps) !== JSON.stringify(ladder.steps);

  async function save(): Promise<void> {
    const outcome = (await define({ input: { expectedVersion: ladder.version, steps } }))?.defineEscalationLadder;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'DefineEscalationLadderPayload':
        void message.success(t('savedVersion', { version: outcome.escalationLadder.version }));
        return;
      case 'StaleVersion':
        return setStale(outcome.version);
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Panel title={<>{t('sections.ladder')} <span className={styles['version']}>{t('version', { version: ladder.version })}</span></>}>
      {readOnly ? <ReadOnlyNote /> : <p className={styles['hint']}>{t('ladderHint')}</p>}
      {stale === null ? null : <StaleNotice version={stale} base={ladder.version} reload={reload} />}
      <ol className={styles['rules']}>
        {steps.map((step, nth) => (
          <LadderStep key={nth} step={step} readOnly={readOnly} change={(next) => setSteps(steps.map((each, index) => (index === nth ? next : each)))} remove={() => setSteps(steps.filter((_, index) => index !== nth))} />
        ))}
      </ol>
      {readOnly ? null : (
        <div className={styles['bar']}>
          <Button icon={<PlusOutlined />} onClick={() => setSteps([...steps, newStep(steps.length + 1)])}>{t('addStep')}</Button>
          <Button type="primary" disabled={!changed} loading={saving} onClick={() => void save()}>{t('saveVersion', { version: ladder.version + 1 })}</Button>
          <Button disabled={!changed} onClick={() => setSteps(ladder.steps)}>{t('startOver')}</Button>
        </div>
      )}
    </Panel>
  );
}

const newStep = (number: number): Step => ({ id: `step-${number}`, cause: 'WARNING', percent: 75, unassigned: null, responseLevel: null, fromBreach: null, customerUntold: null, kinds: null, tell: ['ENGINEER'] });
