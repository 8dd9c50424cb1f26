import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EngineerAvailability } from '../../features/dispatch/engineer-availability';
import { LoadBar } from '../../ui/load-bar';
import { ScoreBar, ScoreTable } from './score-bar';
import styles from './suggestion.module.css';
import type { Suggestion_EngineerSuggestionFragment } from './suggestion.generated';

export type Suggestion = Suggestion_EngineerSuggestionFragment;

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface SuggestionCardProps {
  readonly suggestion: Suggestion;
  /** The key that accepts it, if one does. */
  readonly acceptKey: number | null;
  readonly reassigns: boolean;
  readonly busy: boolean;
  assign(engineer: Named): void;
}

/** Somebody who may do it: how well it fits, why, and one key to have it so. */
export function SuggestionCard({ suggestion, acceptKey, reassigns, busy, assign }: SuggestionCardProps) {
  const { t } = useTranslation(['board', 'terms']);
  const { engineer, score, parts, passed } = suggestion;
  const state = (
    <span className={styles['state']}>
      {engineer.availability === 'AVAILABLE' ? null : <EngineerAvailability availability={engineer.availability} />}
      <LoadBar used={engineer.openWorkOrders} capacity={engineer.capacity} label={t('load', { used: engineer.openWorkOrders, capacity: engineer.capacity })} />
    </span>
  );
  return (
    <li className={styles['card']}>
      <div className={styles['who']}>
        {acceptKey === null ? <span className={styles['rank']}>{suggestion.rank}</span> : <kbd className={styles['key']}>{acceptKey}</kbd>}
        <span className={styles['name']}>{engineer.name}</span>
        <span className={styles['grade']}>{t(`terms:Grade.${engineer.grade}`)}</span>
        <span className={styles['score']} title={t('scoreTitle')}>{Math.round(score * 100)}<span className="visually-hidden">{t('scoreTitle')}</span></span>
        <Button size="small" type={acceptKey === 1 && !reassigns ? 'primary' : 'default'} autoInsertSpace={false} disabled={busy} onClick={() => assign(engineer)} aria-label={t('assignTo', { name: engineer.name })}>{reassigns ? t('reassign') : t('assign')}</Button>
      </div>
      <ScoreBar parts={parts} aside={state} />
      <details className={styles['details']}>
        <summary>{t('details', { count: passed.length })}</summary>
        <ScoreTable parts={parts} />
        <ul className={styles['rules']} aria-label={t('rulesPassed')}>
          {passed.map((rule) => <li key={rule} className={styles['passed']}><CheckOutlined aria-hidden /> {t(`rules.${rule}`)}</li>)}
        </ul>
      </details>
    </li>
  );
}

/** Somebody a rule keeps out: which, and what would change it. */
export function KeptOut({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation(['board', 'terms']);
  const { engineer, failed, passed, rankOtherwise } = suggestion;
  return (
    <li className={styles['card']}>
      <div className={styles['who']}>
        <span className={styles['name']}>{engineer.name}</span>
        <span className={styles['grade']}>{t(`terms:Grade.${engineer.grade}`)}</span>
        {rankOtherwise === null ? null : <span className={`quiet ${styles['otherwise']}`}>{t('otherwise', { rank: rankOtherwise })}</span>}
      </div>
      <ul className={styles['failures']}>
        {failed.map(({ rule, message, remedy }) => (
          <li key={rule}>
            <span className={styles['failed']}><CloseOutlined aria-hidden /> {message}</span>
            <span className={styles['remedy']}>{t('remedy', { text: remedy })}</span>
          </li>
        ))}
      </ul>
      <p className={`quiet ${styles['words']}`}>{t('rulesPassedCount', { count: passed.length })}</p>
    </li>
  );
}
