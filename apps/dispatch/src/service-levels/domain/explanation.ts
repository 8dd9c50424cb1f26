import { DateTime, Duration } from 'luxon';
import type { ClockHistory, ClockKind, ClockReading } from './sla-clock';

type Language = 'zh' | 'en';

const kinds: Record<ClockKind, Record<Language, string>> = {
  REGISTRATION: { zh: '登记', en: 'Registration' },
  FIRST_RESPONSE: { zh: '首次响应', en: 'First response' },
  DISPATCH: { zh: '派单', en: 'Dispatch' },
  ON_SITE: { zh: '到场', en: 'On site' },
  RESOLUTION: { zh: '解决', en: 'Resolution' },
  RCA_REPORT: { zh: '根因报告', en: 'Root cause report' },
};

interface Explained {
  readonly kind: ClockKind;
  readonly priority: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly calendarName: string;
  readonly history: ClockHistory;
  readonly reading: ClockReading;
}

/** Why the deadline is what it is, in one sentence. */
export function explain({ kind, priority, policy, calendarName, history, reading }: Explained, language: Language): string {
  const zone = history.calendar.tz;
  const at = (instant: Date): string => DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss');
  const target = spoken(history.targetSeconds, language);
  const counted = calendarName === 'around the clock' ? { zh: '全天候计时', en: 'around the clock' } : { zh: '仅计工作时间', en: 'business hours only' };
  const pauses = history.pauses.map(({ from, to }) => `${at(from)} – ${to === null ? '…' : at(to)}`);
  if (language === 'zh') {
    const paused = pauses.length === 0 ? '无暂停' : `暂停（等待客户签收）${pauses.join('、')}`;
    return `${kinds[kind].zh}：${policy.id} 第 ${policy.version} 版，${priority} 目标 ${target}（${counted.zh}），自 ${at(history.startedAt)} 起算，${paused}，截止 ${at(reading.dueAt)}（${zone}）`;
  }
  const paused = pauses.length === 0 ? 'no pauses' : `paused (awaiting signature) ${pauses.join(', ')}`;
  return `${kinds[kind].en}: ${policy.id} version ${policy.version} promises ${priority} ${target} (${counted.en}), counted from ${at(history.startedAt)}, ${paused}, due ${at(reading.dueAt)} (${zone})`;
}

function spoken(seconds: number, language: Language): string {
  const duration = Duration.fromObject({ hours: Math.floor(seconds / 3_600), minutes: Math.floor((seconds % 3_600) / 60) });
  const { hours, minutes } = duration;
  if (language === 'zh') return `${hours} 小时${minutes > 0 ? ` ${minutes} 分钟` : ''}`;
  return `${hours} h${minutes > 0 ? ` ${minutes} min` : ''}`;
}
