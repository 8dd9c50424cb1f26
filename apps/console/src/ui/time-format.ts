import { useTranslation } from 'react-i18next';

export type MomentStyle = 'minute' | 'second' | 'day' | 'clock';

const styles: Readonly<Record<MomentStyle, Intl.DateTimeFormatOptions>> = {
  minute: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
  second: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant in the viewer's own zone and language. */
export function formatMoment(at: string | number, language: string, style: MomentStyle = 'minute'): string {
  const key = `${language} ${style}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, styles[style]);
  formats.set(key, format);
  return format.format(new Date(at));
}

const units = {
  'zh-CN': [' 天', ' 小时', ' 分', ' 秒'],
  'en-US': ['d', 'h', 'm', 's'],
} as const;

/** A length of time in its two largest units, a second one of nothing left out: 2 days 3 hours, 5 minutes 12 seconds, 4 hours. */
export function formatDuration(seconds: number, language: string): string {
  const names = language.startsWith('en') ? units['en-US'] : units['zh-CN'];
  const whole = Math.floor(Math.abs(seconds));
  const parts = [Math.floor(whole / 86_400), Math.floor(whole / 3_600) % 24, Math.floor(whole / 60) % 60, whole % 60];
  const largest = parts.findIndex((part) => part > 0);
  if (largest === -1) return `0${names[3]}`;
  // From ten minutes on, seconds say nothing.
  const kept = whole >= 600 ? parts.slice(0, 3) : parts;
  return kept.flatMap((part, nth) => (part > 0 && nth <= largest + 1 ? [`${part}${names[nth] ?? ''}`] : [])).join(' ');
}

export function useTimeFormat() {
  const { i18n } = useTranslation();
  return {
    moment: (at: string | number, style?: MomentStyle) => formatMoment(at, i18n.language, style),
    duration: (seconds: number) => formatDuration(seconds, i18n.language),
  };
}
