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
  'zh-CN': { day: ' 天 ', hour: ' 小时 ', minute: ' 分', second: ' 秒' },
  'en-US': { day: 'd ', hour: 'h ', minute: 'm', second: 's' },
} as const;

/** A length of time in its two largest units: 2 days 3 hours, 5 minutes 12 seconds. */
export function formatDuration(seconds: number, language: string): string {
  const unit = language.startsWith('en') ? units['en-US'] : units['zh-CN'];
  const whole = Math.floor(Math.abs(seconds));
  const [days, hours, minutes] = [Math.floor(whole / 86_400), Math.floor(whole / 3_600) % 24, Math.floor(whole / 60) % 60];
  if (days > 0) return `${days}${unit.day}${hours}${unit.hour}`.trim();
  if (hours > 0) return `${hours}${unit.hour}${minutes}${unit.minute}`.trim();
  if (minutes >= 10) return `${minutes}${unit.minute}`.trim();
  return minutes > 0 ? `${minutes}${unit.minute} ${whole % 60}${unit.second}`.trim() : `${whole}${unit.second}`.trim();
}

export function useTimeFormat() {
  const { i18n } = useTranslation();
  return {
    moment: (at: string | number, style?: MomentStyle) => formatMoment(at, i18n.language, style),
    duration: (seconds: number) => formatDuration(seconds, i18n.language),
  };
}
