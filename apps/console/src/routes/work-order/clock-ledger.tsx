import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { useTimeFormat } from '../../ui/time-format';
import type { ClocksPanel_WorkOrderFragment } from './clocks-panel.generated';
import styles from './work-order.module.css';

type Ledger = ClocksPanel_WorkOrderFragment['clocks'][number]['ledger'];

/** Counted and uncounted stretches in their lengths, and empty what is left until it is due. */
export function LedgerBar({ ledger, dueAt, label }: { readonly ledger: Ledger; readonly dueAt: string; readonly label: string }) {
  const end = ledger.at(-1)?.to;
  const left = end === undefined ? 1 : Math.max(0, (Date.parse(dueAt) - Date.parse(end)) / 1_000);
  return (
    <div className={styles['bar']} role="img" aria-label={label}>
      {ledger.map(({ from, seconds, counted, reason }) => <span key={from} className={styles[counted ? 'counted' : 'uncounted']} style={{ flexGrow: seconds }} title={reason} />)}
      <span style={{ flexGrow: left }} />
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
