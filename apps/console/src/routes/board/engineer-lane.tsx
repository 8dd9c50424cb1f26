import { useTranslation } from 'react-i18next';
import { EngineerAvailability } from '../../features/dispatch/engineer-availability';
import { LoadBar } from '../../ui/load-bar';
import { useDropOnEngineer } from './board-drag';
import styles from './engineer-dock.module.css';
import { EngineerTimeline, windowAt } from './engineer-timeline';
import { nextClock, type Order } from './order-book';
import type { Named, Suggestion } from './suggestion-card';
import type { DockEngineer } from './use-engineers';

interface EngineerLaneProps {
  readonly engineer: DockEngineer;
  readonly order: Order | null;
  readonly suggestion: Suggestion | undefined;
  readonly now: number;
  readonly busy: boolean;
  assign(order: Order, engineer: Named): void;
}

/** One engineer; an order can be dropped here. */
export function EngineerLane({ engineer, order, suggestion, now, busy, assign }: EngineerLaneProps) {
  const { t } = useTranslation(['board', 'terms']);
  const { isOver, target } = useDropOnEngineer(engineer);
  const { id, name, grade, team, availability, openWorkOrders, capacity } = engineer;
  const out = suggestion !== undefined && suggestion.failed.length > 0;
  const why = suggestion?.failed.map(({ message }) => message).join(' · ');

  return (
    <li {...target} data-lane={id} className={`${styles['lane']} ${isOver ? styles['over'] : ''} ${out ? styles['out'] : ''}`}>
      <span className={styles['rank']}>{suggestion && !out ? suggestion.rank : ''}</span>
      <span className={styles['name']}>{name}<span className={styles['grade']}>{t(`terms:Grade.${grade}`)}</span></span>
      <LoadBar used={openWorkOrders} capacity={capacity} label={t('load', { used: openWorkOrders, capacity })} />
      <span className={styles['availability']}><EngineerAvailability availability={availability} /></span>
      <EngineerTimeline window={windowAt(now)} now={now} shifts={engineer.shifts} absences={engineer.absences} due={order ? (nextClock(order)?.dueAt ?? null) : null} />
      <span className={styles['team']} title={out ? why : team}>{out ? why : team}</span>
      {out ? null : <button type="button" className={styles['give']} data-engineer={id} disabled={busy || order === null} onClick={() => order && assign(order, { id, name })} aria-label={order ? t('assignOrderTo', { reference: order.reference, name }) : t('assignTo', { name })}>{t('assign')}</button>}
    </li>
  );
}
