import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Empty } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import { useTimeFormat } from '../../ui/time-format';
import type { DriftPanel_WeekFragment } from './drift-panel.generated';
import { LazyChart } from './lazy-chart';
import { percent } from './percent';
import styles from './triage.module.css';

const shares = ['confidence', 'applied', 'corrected', 'outside'] as const;

/** Whether what comes in still resembles what was learned: week by week. */
export function DriftPanel({ weeks: masked }: { readonly weeks: readonly Masked<DriftPanel_WeekFragment>[] }) {
  const { t } = useTranslation('triage');
  const { moment } = useTimeFormat();
  const weeks = unmasked<DriftPanel_WeekFragment>(masked);
  const labels = weeks.map(({ from }) => moment(from, 'day')).join('|');
  const option = useMemo(() => ({
    legend: { top: 0, right: 0 },
    xAxis: { type: 'category', data: labels.split('|') },
    yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: percent } },
    tooltip: { trigger: 'axis', confine: true, valueFormatter: (value: unknown) => percent(Number(value)) },
    series: shares.map((name) => ({ name: t(`drift.${name}`), type: 'line', symbolSize: 7, data: weeks.map((week) => week[name]) })),
  }), [labels, weeks, t]);
  return (
    <Panel title={t('drift.title')}>
      {weeks.length === 0 ? <Empty text={t('drift.none')} /> : (
        <>
          {weeks.length > 1 ? <LazyChart label={t('drift.title')} option={option} height={240} /> : null}
          <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('drift.title')}>
            <table className={styles['table']}>
              <thead><tr><th scope="col">{t('drift.week')}</th><th scope="col" className={styles['number']}>{t('drift.read')}</th>{shares.map((name) => <th key={name} scope="col" className={styles['number']}>{t(`drift.${name}`)}</th>)}</tr></thead>
              <tbody>{weeks.map((week) => <tr key={week.from}><th scope="row"><Moment at={week.from} style="day" /></th><td className={styles['number']}>{week.read}</td>{shares.map((name) => <td key={name} className={styles['number']}>{percent(week[name])}</td>)}</tr>)}</tbody>
            </table>
          </div>
        </>
      )}
    </Panel>
  );
}
