import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { useNow } from '../../ui/now';
import { Signal, type Tone } from '../../ui/signal';
import { useTimeFormat } from '../../ui/time-format';
import type { ClockCountdown_ClockFragment } from './clock-countdown.generated';

/** From three quarters of the target used on, a clock is at risk. */
const atRisk = 0.25;

/** What is left of a promise, second by second; a clock that stands says so. */
export function ClockCountdown({ clock, named = true }: { readonly clock: Masked<ClockCountdown_ClockFragment>; readonly named?: boolean }) {
  const { t } = useTranslation('terms');
  const { duration, moment } = useTimeFormat();
  const { kind, state, dueAt, targetSeconds, remainingSeconds } = unmasked<ClockCountdown_ClockFragment>(clock);
  const left = useSecondsUntil(dueAt);
  const name = named ? `${t(`ClockKind.${kind}`)} ` : '';
  const due = `${t(`ClockKind.${kind}`)} · ${moment(dueAt, 'second')}`;

  if (state === 'PAUSED') return <Signal tone="still" title={due}>{name}{duration(remainingSeconds)} · {t('ClockState.PAUSED')}</Signal>;
  if (state === 'MET') return <Signal tone="good" title={due}>{name}{t('ClockState.MET')}</Signal>;
  if (state === 'WITHDRAWN') return <Signal tone="still" title={due}>{name}{t('ClockState.WITHDRAWN')}</Signal>;
  if (state === 'BREACHED' || left < 0) return <Signal tone="bad" title={due}>{name}{left < 0 ? `−${duration(left)}` : t('ClockState.BREACHED')}</Signal>;
  const tone: Tone = left < targetSeconds * atRisk ? 'warn' : 'calm';
  return <Signal tone={tone} title={due}>{name}{duration(left)}</Signal>;
}

function useSecondsUntil(at: string): number {
  return Math.round((Date.parse(at) - useNow()) / 1_000);
}
