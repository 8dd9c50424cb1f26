import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ClockCountdown } from '../../features/dispatch/clock-countdown';
import { PrioritySignal } from '../../features/dispatch/level-signal';
import styles from './batch-plan.module.css';
import { nextClock, type Order } from './order-book';
import type { PlannedRow } from './plan';
import type { DockEngineer } from './use-engineers';

interface PlanRowsProps {
  readonly rows: readonly PlannedRow[];
  readonly engineers: readonly DockEngineer[];
  change(rows: readonly PlannedRow[]): void;
}

/** The lines of a plan: each can be left out, or given to somebody else. */
export function PlanRows({ rows, engineers, change }: PlanRowsProps) {
  const { t } = useTranslation('board');
  const undecided = rows.filter(({ outcome }) => outcome === null);
  const all = undecided.every(({ chosen }) => chosen);
  const people = engineers.map(({ id, name }) => ({ value: id, label: name }));
  const alter = (id: string, part: Partial<PlannedRow>): void => change(rows.map((row) => (row.order.id === id ? { ...row, ...part } : row)));

  return (
    <div className={styles['scroll']}>
      <table className={styles['rows']}>
        <thead>
          <tr>
            <th scope="col"><Checkbox checked={all} indeterminate={!all && undecided.some(({ chosen }) => chosen)} disabled={undecided.length === 0} onChange={() => change(rows.map((row) => (row.outcome ? row : { ...row, chosen: !all })))} aria-label={t('plan.all')} /></th>
            <th scope="col">{t('columns.clock')}</th>
            <th scope="col">{t('plan.order')}</th>
            <th scope="col">{t('engineer')}</th>
            <th scope="col">{t('plan.score')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ order, engineer, proposed, score, chosen, outcome }) => {
            const clock = nextClock(order);
            return (
              <tr key={order.id} className={chosen || outcome ? undefined : styles['leftOut']}>
                <td>{outcome ? <Decided assigned={outcome.assigned} /> : <Checkbox checked={chosen} onChange={() => alter(order.id, { chosen: !chosen })} aria-label={t('plan.take', { reference: order.reference })} />}</td>
                <td>{clock ? <ClockCountdown clock={clock} /> : null}</td>
                <td>
                  <div className={styles['order']}>
                    <span><span className="quiet numbers">{order.reference}</span> <PrioritySignal priority={order.priority} /></span>
                    <span className={styles['subject']} title={order.serviceRequest?.subject}>{order.serviceRequest?.subject}</span>
                    {outcome?.refusal ? <span className={styles['refusal']}>{outcome.refusal}</span> : null}
                  </div>
                </td>
                <td>
                  {outcome ? engineer.name : (
                    <Select size="small" className={styles['person']} showSearch optionFilterProp="label" value={engineer.id} options={people} aria-label={t('plan.personOf', { reference: order.reference })} onChange={(id) => alter(order.id, { engineer: engineers.find((each) => each.id === id) ?? proposed })} />
                  )}
                  {engineer.id === proposed.id ? null : <span className={`quiet ${styles['byHand']}`}>{t('plan.byHand', { name: proposed.name })}</span>}
                </td>
                <td className="numbers">{engineer.id === proposed.id ? Math.round(score * 100) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Decided({ assigned }: { readonly assigned: boolean }) {
  const { t } = useTranslation('board');
  return assigned ? <CheckCircleFilled className={styles['yes']} aria-label={t('plan.given')} /> : <CloseCircleFilled className={styles['no']} aria-label={t('plan.notGiven')} />;
}

/** Orders nobody could be found for. */
export function LeftOver({ orders }: { readonly orders: readonly Order[] }) {
  const { t } = useTranslation('board');
  return (
    <details className={styles['leftOver']} open>
      <summary>{t('plan.leftOver', { count: orders.length })}</summary>
      <ul>{orders.map(({ id, reference, serviceRequest }) => <li key={id}><span className="quiet numbers">{reference}</span> {serviceRequest?.subject}</li>)}</ul>
    </details>
  );
}
