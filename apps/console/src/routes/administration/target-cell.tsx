import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';
import { secondsOf, unitFor, type Target, type Unit } from './policy-draft';

interface TargetCellProps {
  /** Clock and level, for those who do not see the table. */
  readonly name: string;
  readonly target: Target | undefined;
  readonly calendars: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
  readonly change: (target: Target | undefined) => void;
}

/** One promise: a number, its unit, and the calendar that counts it. */
export function TargetCell({ name, target, calendars, readOnly, change }: TargetCellProps) {
  const { t } = useTranslation('administration');
  const [unit, setUnit] = useState<Unit>(unitFor(target?.seconds ?? secondsOf.hours));
  if (readOnly) {
    if (!target) return <span className="quiet">{t('noPromise')}</span>;
    const calendar = calendars.find(({ id }) => id === target.calendarId)?.name;
    return <span className={styles['told']}><b>{t(`amount.${unit}`, { count: target.seconds / secondsOf[unit] })}</b><span className="quiet">{calendar}</span></span>;
  }

  const amount = target ? Math.round((target.seconds / secondsOf[unit]) * 100) / 100 : '';
  function write(text: string): void {
    const number = Number(text);
    change(text === '' || !(number > 0) ? undefined : { seconds: Math.round(number * secondsOf[unit]), calendarId: target?.calendarId ?? calendars[0]?.id ?? '' });
  }
  function count(next: Unit): void {
    setUnit(next);
    if (target && amount !== '') change({ ...target, seconds: Math.round(amount * secondsOf[next]) });
  }

  return (
    <span className={styles['target']}>
      <input type="number" min={0} step="any" aria-label={t('targetOf', { name })} placeholder="–" value={amount} onChange={({ target: { value } }) => write(value)} />
      <select aria-label={t('unitOf', { name })} value={unit} onChange={({ target: { value } }) => count(value === 'hours' ? 'hours' : 'minutes')}>
        <option value="minutes">{t('minutes')}</option>
        <option value="hours">{t('hours')}</option>
      </select>
      {target ? (
        <select className={styles['wide']} aria-label={t('calendarOf', { name })} value={target.calendarId} onChange={({ target: { value } }) => change({ ...target, calendarId: value })}>
          {calendars.map(({ id, name: called }) => <option key={id} value={id}>{called}</option>)}
        </select>
      ) : null}
    </span>
  );
}
