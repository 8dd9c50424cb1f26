import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './analytics.module.css';
import { businessDay, dimensions, type ReportQuery } from './report-query';

interface ReportFiltersProps {
  readonly query: ReportQuery;
  readonly change: (change: Partial<ReportQuery>) => void;
  /** Some reports have a division of their own. */
  readonly grouped: boolean;
}

const presets = [7, 30, 90] as const;

/** Period and division of a report. */
export function ReportFilters({ query, change, grouped }: ReportFiltersProps) {
  const { t } = useTranslation('analytics');
  return (
    <div className={styles['filters']}>
      <label>{t('from')}<input type="date" value={query.from} max={query.to} onChange={({ target }) => target.value && change({ from: target.value })} /></label>
      <label>{t('to')}<input type="date" value={query.to} min={query.from} onChange={({ target }) => target.value && change({ to: target.value })} /></label>
      <span className={styles['presets']}>
        {presets.map((days) => <Button key={days} onClick={() => change({ from: businessDay(days - 1, new Date()), to: businessDay(0, new Date()) })}>{t('lastDays', { count: days })}</Button>)}
      </span>
      {grouped ? (
        <label>{t('by')}
          <select value={query.by} onChange={({ target }) => change({ by: dimensions.find((dimension) => dimension === target.value) ?? query.by })}>
            {dimensions.map((dimension) => <option key={dimension} value={dimension}>{t(`dimensions.${dimension}`)}</option>)}
          </select>
        </label>
      ) : null}
    </div>
  );
}
