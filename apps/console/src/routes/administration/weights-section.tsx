import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Answer } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import { Signal } from '../../ui/signal';
import styles from './administration.module.css';
import { ReadOnlyNote } from './read-only';
import type { May } from './sections';
import { ChangeDispatchWeightsDocument, WeightsSectionDocument, type WeightsSectionQuery } from './weights-section.generated';

const parts = ['skill', 'grade', 'experience', 'load', 'slack', 'travel', 'continuity', 'language', 'fairness'] as const;
type Part = (typeof parts)[number];
type Weights = NonNullable<WeightsSectionQuery['dispatchWeights']>;

/** How much each part of the score counts when engineers are suggested. */
export function WeightsSection({ may }: { readonly may: May }) {
  const [asked, ask] = useQuery({ query: WeightsSectionDocument, context: refreshed });
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ dispatchWeights }) => dispatchWeights}>
      {(weights) => <WeightsForm key={weights.version} current={weights} readOnly={!may('dispatchRule:change')} />}
    </Answer>
  );
}

const refreshed = { additionalTypenames: ['DispatchWeights'] };

function percentOf({ weights }: Weights): Readonly<Record<Part, number>> {
  const found = new Map(weights.map(({ part, weight }) => [part, Math.round(weight * 1_000) / 10]));
  return Object.fromEntries(parts.map((part) => [part, found.get(part) ?? 0])) as Record<Part, number>;
}

function WeightsForm({ current, readOnly }: { readonly current: Weights; readonly readOnly: boolean }) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const before = percentOf(current);
  const [draft, setDraft] = useState(before);
  const [note, setNote] = useState('');
  const [change, busy] = useAct(ChangeDispatchWeightsDocument);
  const sum = Math.round(parts.reduce((total, part) => total + draft[part], 0) * 10) / 10;
  const changed = parts.some((part) => draft[part] !== before[part]);

  async function save(): Promise<void> {
    const weights = parts.filter((part) => draft[part] > 0).map((part) => ({ part, weight: Math.round(draft[part] * 10) / 1_000 }));
    const outcome = (await change({ input: { weights, note } }))?.changeDispatchWeights;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'ChangeDispatchWeightsPayload':
        void message.success(t('savedVersion', { version: outcome.weights.version }));
        return;
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Panel title={<>{t('sections.weights')} <span className={styles['version']}>{t('version', { version: current.version })}</span></>}>
      {readOnly ? <ReadOnlyNote /> : <p className={styles['hint']}>{t('weightsHint')}</p>}
      <p className={styles['hint']}><Moment at={current.changedAt} /> · {current.version === 1 ? t('shipped') : current.note}</p>
      <ul className={styles['weights']}>
        {parts.map((part) => (
          <li key={part} className={draft[part] === before[part] ? undefined : styles['changed']}>
            <label htmlFor={`weight-${part}`}>{t(`parts.${part}`)}</label>
            <span className={styles['track']} aria-hidden><span style={{ width: `${Math.min(100, draft[part] * 2)}%` }} /></span>
            <span className={styles['target']}>
              <input id={`weight-${part}`} type="number" min={0} max={100} step={0.5} readOnly={readOnly} value={draft[part]} onChange={({ target: { valueAsNumber } }) => setDraft({ ...draft, [part]: Number.isNaN(valueAsNumber) ? 0 : valueAsNumber })} />
              <span aria-hidden>{'%'}</span>
            </span>
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <form onSubmit={(event) => { event.preventDefault(); void save(); }}>
          <p className={styles['hint']} role="status"><Signal tone={sum === 100 ? 'good' : 'warn'}>{t('sum', { sum })}</Signal></p>
          <div className={styles['fields']}><label className={styles['long']}>{t('whyChanged')}<input required maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} /></label></div>
          <div className={styles['bar']}>
            <Button type="primary" htmlType="submit" loading={busy} disabled={!changed || sum !== 100 || note.trim() === ''}>{t('saveVersion', { version: current.version + 1 })}</Button>
            <Button disabled={!changed} onClick={() => setDraft(before)}>{t('startOver')}</Button>
          </div>
        </form>
      )}
    </Panel>
  );
}
