import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { useTimeFormat } from '../../ui/time-format';
import type { ClocksPanel_WorkOrderFragment } from './clocks-panel.generated';
import styles from './work-order.module.css';

type Ledger = ClocksPanel_WorkOrderFragment['clocks'][number]['ledger'];

/** Counted and uncounted stretches in their lengths. */
export function LedgerBar({ ledger, label }: { readonly ledger: Ledger; readonly label: string }) {
  return (
    <div className={styles['bar']} role="img" aria-label={label}>
      {ledger.map(({ from, seconds, counted, reason }) => <span key={from} className={styles[counted ? 'counted' : 'uncounted']} style={{ flexGrow: Math.max(seconds, 1) }} title={reason} />)}
    </div>
  );
}

/** Line by line: what counted, what did not, and by which rule. */
export function ClockLedger({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useTranslation('workOrder');
  const { duration } = useTimeFormat();
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('clocks.ledger')}>
      <table className={styles['ledger']}>
        <thead><tr><th scope="col">{t('clocks.stretch')}</th><th scope="col">{t('clocks.length')}</th><th scope="col">{t('clocks.reason')}</th></tr></thead>
        <tbody>
          {ledger.map(({ from, to, seconds, counted, reason, rule }) => (
            <tr key={from}>
              <td><Moment at={from} /> – <Moment at={to} style="clock" /></td>
              <td className="numbers">{duration(seconds)}<br /><span className="quiet">{t(counted ? 'clocks.counted' : 'clocks.notCounted')}</span></td>
              <td>{reason}<br /><span className="quiet">{rule}</span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
