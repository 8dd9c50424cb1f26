import { DateTime } from 'luxon';
import type { LedgerLine } from './ledger-lines';
import type { ClockKind, PauseReason, Terms } from './service-level-policy';
import type { ClockHistory, ClockReading } from './sla-clock';
import { dayName, missingYears, type StoredCalendar } from './stored-calendar';

export type Language = 'zh' | 'en';
type Words = Record<Language, string>;

export const kindNames: Record<ClockKind, Words> = {
  REGISTRATION: { zh: '登记', en: 'Registration' },
  FIRST_RESPONSE: { zh: '首次响应', en: 'First response' },
  DISPATCH: { zh: '派单', en: 'Dispatch' },
  ON_SITE: { zh: '到场', en: 'On site' },
  RESOLUTION: { zh: '解决', en: 'Resolution' },
  RCA_REPORT: { zh: '根因报告', en: 'Root cause report' },
};

export const reasonNames: Record<PauseReason, Words> = {
  AWAITING_SIGNATURE: { zh: '等待客户签收', en: 'awaiting signature' },
  CLOSED: { zh: '已关闭，后重新打开', en: 'closed, then reopened' },
  WAITING_FOR_CUSTOMER: { zh: '等待客户', en: 'waiting for the customer' },
  WAITING_FOR_PARTS: { zh: '等待备件', en: 'waiting for parts' },
  AGREED_APPOINTMENT: { zh: '已约定时间', en: 'agreed appointment' },
  FORCE_MAJEURE: { zh: '不可抗力', en: 'force majeure' },
};

interface Explained {
  readonly terms: Pick<Terms, 'kind' | 'level' | 'policyId' | 'policyVersion' | 'calendarVersion'>;
  readonly calendar: StoredCalendar;
  readonly history: ClockHistory;
  readonly reading: ClockReading;
}

/** Why the deadline is what it is, in one sentence. */
export function explain({ terms, calendar, history, reading }: Explained, language: Language): string {
  const zone = history.calendar.tz;
  const { kind, level, policyId, policyVersion, calendarVersion } = terms;
  const target = spoken(history.targetSeconds, language);
  const paused = history.pauses.map(({ from, to, reason }) => `${reasonNames[reason][language]} ${at(from, zone)} – ${to === null ? '…' : at(to, zone)}`);
  const warned = missingYears(calendar, yearOf(history.startedAt, zone), yearOf(reading.dueAt, zone));
  if (language === 'zh') {
    const pauses = paused.length === 0 ? '无暂停' : `暂停：${paused.join('、')}`;
    const warning = warned.length === 0 ? '' : `。注意：${warned.join('、')} 年没有节假日表，只按每周工作时间计算`;
    return `${kindNames[kind].zh}：${policyId} 第 ${policyVersion} 版，${level} 目标 ${target}（${calendar.nameZh}第 ${calendarVersion} 版），自 ${at(history.startedAt, zone)} 起算，${pauses}，截止 ${at(reading.dueAt, zone)}（${zone}）${warning}`;
  }
  const pauses = paused.length === 0 ? 'no pauses' : `paused: ${paused.join(', ')}`;
  const warning = warned.length === 0 ? '' : `. Mind: there is no table of days off for ${warned.join(', ')}, only the weekly hours are counted`;
  return `${kindNames[kind].en}: ${policyId} version ${policyVersion} promises ${level} ${target} (${calendar.nameEn}, version ${calendarVersion}), counted from ${at(history.startedAt, zone)}, ${pauses}, due ${at(reading.dueAt, zone)} (${zone})${warning}`;
}

/** Which rule made a line of the ledger count or not. */
export function ruleOf({ from, to, reason }: LedgerLine, { kind, policyId, policyVersion }: Pick<Terms, 'kind' | 'policyId' | 'policyVersion'>, calendar: StoredCalendar, zone: string): Words {
  const special = [...new Set(datesOf(from, to, zone).flatMap((date) => namedDay(calendar, date)))];
  const days = { zh: special.length === 0 ? '' : `：${special.join('、')}`, en: special.length === 0 ? '' : `: ${special.join(', ')}` };
  const by = { zh: `${calendar.nameZh}第 ${calendar.version} 版`, en: `${calendar.nameEn}, version ${calendar.version}` };
  if (reason === 'COUNTED') return { zh: `${by.zh}的工作时间${days.zh}`, en: `working time of ${by.en}${days.en}` };
  if (reason === 'OUTSIDE_HOURS') return { zh: `${by.zh}之外${days.zh}`, en: `outside the hours of ${by.en}${days.en}` };
  if (reason === 'AWAITING_SIGNATURE' || reason === 'CLOSED') return { zh: '交付待签收或关闭期间，任何时钟都不计时', en: 'no clock runs between delivery and signature, or while closed' };
  return { zh: `${policyId} 第 ${policyVersion} 版：${reasonNames[reason].zh}时${kindNames[kind].zh}停止计时`, en: `${policyId} version ${policyVersion}: ${reasonNames[reason].en} stops ${kindNames[kind].en.toLowerCase()}` };
}

function namedDay(calendar: StoredCalendar, date: string): readonly string[] {
  const name = dayName(calendar, date);
  return name === undefined ? [] : [`${date} ${name}`];
}

const lineNames = { COUNTED: { zh: '计时', en: 'counted' }, OUTSIDE_HOURS: { zh: '非工作时间', en: 'outside working hours' } };

export const lineReason = ({ reason }: LedgerLine): Words => (reason === 'COUNTED' || reason === 'OUTSIDE_HOURS' ? lineNames[reason] : reasonNames[reason]);

const at = (instant: Date, zone: string): string => DateTime.fromJSDate(instant, { zone }).toFormat('yyyy-MM-dd HH:mm:ss');
const yearOf = (instant: Date, zone: string): number => DateTime.fromJSDate(instant, { zone }).year;

/** Local dates a stretch touches, a month of them at most. */
function datesOf(from: Date, to: Date, zone: string): readonly string[] {
  const first = DateTime.fromJSDate(from, { zone }).startOf('day');
  const length = Math.min(31, Math.ceil(DateTime.fromJSDate(to, { zone }).diff(first, 'days').days));
  return Array.from({ length }, (_, index) => first.plus({ days: index }).toISODate() ?? '');
}

/** A length of time in words. */
export function spoken(seconds: number, language: Language): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)];
  if (language === 'zh') return [hours > 0 || minutes === 0 ? `${hours} 小时` : '', minutes > 0 ? `${minutes} 分钟` : ''].filter(Boolean).join(' ');
  return [hours > 0 || minutes === 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : ''].filter(Boolean).join(' ');
}
