import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { pressingClock } from '../../features/dispatch/pressing-clock';
import type { ClockKind, ClockState, WorkOrderStatus } from '../../graph/schema.generated';
import { useNow } from '../../ui/now';
import styles from './my-day.module.css';

interface Counted {
  readonly status: WorkOrderStatus;
  readonly clocks: readonly { readonly kind: ClockKind; readonly state: ClockState; readonly dueAt: string; readonly stoppedAt?: string | null | undefined }[];
}

/** The day in four numbers. */
export function DayCounts({ orders }: { readonly orders: readonly Counted[] }) {
  const { t } = useTranslation('myDay');
  const now = dayjs(useNow());
  const due = orders.map(({ clocks }) => pressingClock(clocks)).filter((clock) => clock !== undefined && clock.state !== 'PAUSED').map((clock) => dayjs(clock?.dueAt));
  const counts = {
    inHand: orders.filter(({ status }) => status !== 'DELIVERED').length,
    toAccept: orders.filter(({ status }) => status === 'ASSIGNED').length,
    dueToday: due.filter((at) => at.isSame(now, 'day') && at.isAfter(now)).length,
    late: due.filter((at) => at.isBefore(now)).length,
  };
  return (
    <ul className={styles['counts']}>
      {(['inHand', 'toAccept', 'dueToday', 'late'] as const).map((name) => <li key={name} data-bad={name === 'late' && counts.late > 0}><strong className="numbers">{counts[name]}</strong> {t(`counts.${name}`)}</li>)}
    </ul>
  );
}
