import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Panel } from '../../ui/page';
import type { CalibrationPanel_BinFragment } from './calibration-panel.generated';
import { LazyChart } from './lazy-chart';
import { percent } from './percent';
import styles from './triage.module.css';

/** Whether the model is as often right as it is sure: on the diagonal it is. */
export function CalibrationPanel({ bins: masked }: { readonly bins: readonly Masked<CalibrationPanel_BinFragment>[] }) {
  const { t } = useTranslation('triage');
  const bins = unmasked<CalibrationPanel_BinFragment>(masked);
  const option = useMemo(() => {
    const most = Math.max(1, ...bins.map(({ right }) => right.of));
    const axis = (name: string) => ({ type: 'value', min: 0, max: 1, name, nameLocation: 'middle', nameGap: 28, axisLabel: { formatter: percent } });
    return {
      legend: { top: 0, right: 0 },
      grid: { left: 24, right: 16, top: 32, bottom: 24, containLabel: true },
      tooltip: { trigger: 'item', confine: true, valueFormatter: (value: unknown) => (Array.isArray(value) ? value.map((each) => percent(Number(each))).join(' → ') : '') },
      xAxis: axis(t('confidence')),
      yAxis: { ...axis(t('right')), nameGap: 40 },
      series: [
        { name: t('ideal'), type: 'line', data: [[0, 0], [1, 1]], symbol: 'none', lineStyle: { type: 'dashed' } },
        { name: t('measured'), type: 'line', data: bins.map(({ confidence, right }) => ({ value: [confidence, right.share], symbolSize: 5 + 13 * Math.sqrt(right.of / most) })) },
      ],
    };
  }, [bins, t]);
  return (
    <Panel title={t('calibration')}>
      <LazyChart label={t('calibration')} option={option} height={280} />
      <p className={styles['under']}>{t('calibrationHint')}</p>
      <details className={styles['details']}>
        <summary>{t('numbers')}</summary>
        <table className={styles['table']}>
          <thead><tr><th scope="col">{t('confidence')}</th><th scope="col">{t('mean')}</th><th scope="col">{t('right')}</th><th scope="col">{t('count')}</th></tr></thead>
          <tbody>{bins.map(({ from, to, confidence, right }) => <tr key={from}><td>{percent(from)}–{percent(to)}</td><td>{percent(confidence)}</td><td>{percent(right.share)}</td><td>{right.of}</td></tr>)}</tbody>
        </table>
      </details>
    </Panel>
  );
}
