import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockCountdown } from '../../features/dispatch/clock-countdown';
import { isPending } from '../../features/dispatch/pressing-clock';
import { unmasked, type Masked } from '../../graph/masked';
import { Empty } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import { useTimeFormat } from '../../ui/time-format';
import { ClockLedger, LedgerBar } from './clock-ledger';
import type { ClocksPanel_WorkOrderFragment } from './clocks-panel.generated';
import styles from './work-order.module.css';

/** Every promise with what is left of it, and for the asking: why this deadline, and what counted. */
export function ClocksPanel({ order }: { readonly order: Masked<ClocksPanel_WorkOrderFragment> }) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const { clocks } = unmasked<ClocksPanel_WorkOrderFragment>(order);
  const sorted = [...clocks].sort((one, other) => Number(isPending(other)) - Number(isPending(one)) || one.dueAt.localeCompare(other.dueAt));
  return (
    <Panel title={t('clocks.title')} className={styles['early'] ?? ''}>
      {sorted.length === 0 ? <Empty text={t('clocks.none')} /> : <ul className={styles['plain']}>{sorted.map((clock) => <Clock key={clock.kind} clock={clock} />)}</ul>}
    </Panel>
  );
}

function Clock({ clock }: { readonly clock: ClocksPanel_WorkOrderFragment['clocks'][number] }) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const { duration } = useTimeFormat();
  const [open, setOpen] = useState(false);
  const { kind, dueAt, stoppedAt, usedSeconds, targetSeconds, ledger, explanation, policy, calendar } = clock;
  const details = `clock-${kind}`;
  return (
    <li className={styles['clock']}>
      <div className={styles['clockHead']}>
        <ClockCountdown clock={clock} />
        <button type="button" className={styles['linkButton']} aria-expanded={open} aria-controls={details} onClick={() => setOpen(!open)}>{t('clocks.why')}</button>
      </div>
      <LedgerBar ledger={ledger} dueAt={dueAt} label={t('clocks.used', { used: duration(usedSeconds), target: duration(targetSeconds) })} />
      <div className={styles['clockHead']}>
        <span className={styles['small']}>{t('clocks.used', { used: duration(usedSeconds), target: duration(targetSeconds) })}</span>
        <span className={`quiet ${styles['small']}`}>{t(stoppedAt ? 'clocks.stopped' : 'clocks.due')} <Moment at={stoppedAt ?? dueAt} /></span>
      </div>
      {open ? (
        <div id={details}>
          <p className={styles['text']}>{explanation}</p>
          <p className={`quiet ${styles['small']}`}>{t('clocks.rules', { policy: `${policy.id} ${policy.version}`, calendar: `${calendar.id} ${calendar.version}` })}</p>
          <ClockLedger ledger={ledger} />
        </div>
      ) : null}
    </li>
  );
}
