import type { PauseReason } from './service-level-policy';
import { pausesAsSpans, type ClockHistory } from './sla-clock';
import { WorkingTime } from './working-time';

/** A stretch of a clock's time that counted, or did not for one reason. */
export interface LedgerLine {
  readonly from: Date;
  readonly to: Date;
  readonly reason: 'COUNTED' | 'OUTSIDE_HOURS' | PauseReason;
}

/** The whole time of a clock up to `now` without gap: the seconds of the counted lines are the seconds used. */
export function ledgerLines(history: ClockHistory, now: Date): readonly LedgerLine[] {
  const start = history.startedAt.getTime();
  const end = (history.stoppedAt ?? now).getTime();
  const working = WorkingTime.of(history.calendar).spans(start, end);
  const waits = history.pauses.flatMap((pause) => pausesAsSpans([pause], new Date(end)).map((span) => ({ ...span, reason: pause.reason })));
  const edges = [start, end, ...[...working, ...waits].flatMap(({ from, to }) => [from, to])].filter((edge) => edge >= start && edge <= end);
  const marks = [...new Set(edges)].sort((one, other) => one - other);
  const lines: LedgerLine[] = [];
  let next = 0;
  for (const [index, from] of marks.slice(0, -1).entries()) {
    const to = marks[index + 1] ?? end;
    while ((working[next]?.to ?? Infinity) <= from) next += 1;
    const works = (working[next]?.from ?? Infinity) <= from;
    const reason = waits.find((wait) => wait.from <= from && from < wait.to)?.reason ?? (works ? 'COUNTED' : 'OUTSIDE_HOURS');
    add(lines, { from: new Date(from), to: new Date(to), reason });
  }
  return lines;
}

function add(lines: LedgerLine[], line: LedgerLine): void {
  const last = lines.at(-1);
  if (last?.reason === line.reason) lines[lines.length - 1] = { ...last, to: line.to };
  else lines.push(line);
}

/** The counted seconds of a ledger. */
export const countedSeconds = (lines: readonly LedgerLine[]): number =>
  Math.floor(lines.filter(({ reason }) => reason === 'COUNTED').reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0) / 1_000);
