import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeFormat } from '../../ui/time-format';
import styles from './engineer-dock.module.css';

const hourMillis = 3_600_000;
const [before, after] = [2, 12];

export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly from: string;
  readonly to: string;
}

/** From two hours ago to twelve hours ahead, by whole hours. */
export function windowAt(now: number): TimeWindow {
  const hour = Math.floor(now / hourMillis) * hourMillis;
  return { from: hour - before * hourMillis, to: hour + after * hourMillis };
}

const shareOf = ({ from, to }: TimeWindow, at: number): number => Math.max(0, Math.min(1, (at - from) / (to - from)));
const placed = (window: TimeWindow, { from, to }: Span) => {
  const [start, end] = [shareOf(window, Date.parse(from)), shareOf(window, Date.parse(to))];
  return { insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` };
};

interface EngineerTimelineProps {
  readonly window: TimeWindow;
  readonly now: number;
  readonly shifts: readonly Span[];
  readonly absences: readonly Span[];
  /** When the selected order is due. */
  readonly due: string | null;
}

/** When somebody works in the hours around now, and whether the order's due time falls into it. */
export const EngineerTimeline = memo(function EngineerTimeline({ window, now, shifts, absences, due }: EngineerTimelineProps) {
  const { t } = useTranslation('board');
  const { moment } = useTimeFormat();
  const told = (spans: readonly Span[]): string => spans.map(({ from, to }) => `${moment(from, 'clock')}–${moment(to, 'clock')}`).join(t('and'));
  const words = [shifts.length > 0 ? t('shift', { spans: told(shifts) }) : t('noShift'), absences.length > 0 ? t('absent', { spans: told(absences) }) : ''].filter(Boolean).join(' · ');
  const dueAt = due === null ? null : Date.parse(due);
  return (
    <span className={styles['timeline']} role="img" aria-label={words} title={words}>
      {shifts.map((span) => <span key={span.from} className={styles['shift']} style={placed(window, span)} />)}
      {absences.map((span) => <span key={span.from} className={styles['absence']} style={placed(window, span)} />)}
      <span className={styles['now']} style={{ insetInlineStart: `${shareOf(window, now) * 100}%` }} />
      {dueAt !== null && dueAt > window.from && dueAt < window.to ? <span className={styles['due']} title={t('due', { at: moment(dueAt, 'clock') })} style={{ insetInlineStart: `${shareOf(window, dueAt) * 100}%` }} /> : null}
    </span>
  );
});

/** The hours above the timelines. */
export function TimeAxis({ window }: { readonly window: TimeWindow }) {
  const { moment } = useTimeFormat();
  const hours = Array.from({ length: (before + after) / 2 }, (_, nth) => window.from + nth * 2 * hourMillis);
  return (
    <div className={styles['axis']} aria-hidden>
      <span className={styles['hours']}>{hours.map((at) => <span key={at}>{moment(at, 'clock')}</span>)}</span>
    </div>
  );
}
