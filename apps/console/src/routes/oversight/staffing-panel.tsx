import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Chart } from '../../ui/chart';
import { Panel } from '../../ui/page';
import { Signal } from '../../ui/signal';
import { useTimeFormat } from '../../ui/time-format';
import styles from './oversight.module.css';
import type { StaffingPanel_StaffingFragment } from './staffing-panel.generated';

/** People on shift against the demand that is expected, hour by hour; at the peak a fifth must be spare (R3.7). */
export function StaffingPanel({ staffing }: { readonly staffing: Masked<StaffingPanel_StaffingFragment> }) {
  const { t } = useTranslation('oversight');
  const { day, hours, short, warning, requiredRedundancy } = unmasked<StaffingPanel_StaffingFragment>(staffing);
  const { moment } = useTimeFormat();
  const title = t('staffing', { day: moment(`${day}T12:00:00`, 'day') });
  const option = {
    legend: { top: 0, right: 0 },
    aria: { enabled: true },
    xAxis: { type: 'category', data: hours.map(({ hour }) => `${String(hour).padStart(2, '0')}:00`) },
    yAxis: { type: 'value' },
    series: [
      { name: t('onShift'), type: 'bar', barMaxWidth: 18, data: hours.map(({ onShift }) => onShift) },
      { name: t('demand'), type: 'line', step: 'middle', symbol: 'none', data: hours.map(({ demandHours }) => demandHours) },
    ],
  };
  return (
    <Panel title={title}>
      <p className={styles['staffing']}>
        {short ? <Signal tone="warn">{warning}</Signal> : <Signal tone="good">{t('staffingEnough', { percent: Math.round(requiredRedundancy * 100) })}</Signal>}
      </p>
      <Chart label={title} option={option} height={240} />
    </Panel>
  );
}
