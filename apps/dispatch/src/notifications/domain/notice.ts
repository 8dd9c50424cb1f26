import { DateTime } from 'luxon';

export type RecipientKind = 'ACCOUNT' | 'ROLE' | 'CUSTOMER';

/** Somebody, everybody in a role, or a customer. */
export interface Recipient {
  readonly kind: RecipientKind;
  readonly id: string;
}

/** What a notice is about; the words are made when it is read, in the reader's language. */
export interface NoticeFacts {
  readonly reference: string;
  /** Name of the clock, e.g. FIRST_RESPONSE; absent where none is concerned. */
  readonly clock?: string;
  readonly percent?: number;
  readonly dueAt?: string;
  readonly newTime?: string;
  readonly reason?: string;
}

export const templates = ['ASSIGNED', 'WARNING', 'UNASSIGNED', 'BREACH', 'CUSTOMER_DELAY', 'CUSTOMER_MISSED', 'DELAY_ANNOUNCED', 'REOPENED', 'CANCELLED'] as const;
export type Template = (typeof templates)[number];

export interface Notice {
  readonly title: string;
  readonly text: string;
}

type Language = 'zh' | 'en';

const clocks: Readonly<Record<string, Record<Language, string>>> = {
  REGISTRATION: { zh: '登记', en: 'registration' },
  FIRST_RESPONSE: { zh: '首次响应', en: 'first response' },
  DISPATCH: { zh: '派单', en: 'assignment' },
  ON_SITE: { zh: '到场', en: 'arrival on site' },
  RESOLUTION: { zh: '解决', en: 'resolution' },
  RCA_REPORT: { zh: '根因报告', en: 'root cause report' },
};

/** Reasons the system finds by itself; a person's own words are shown as they are. */
const circumstances: Readonly<Record<string, Record<Language, string>>> = {
  UNASSIGNED: { zh: '正在为您安排合适的工程师', en: 'we are finding the right engineer' },
  NOT_ACCEPTED: { zh: '工程师正在确认到岗时间', en: 'the engineer is confirming when work can start' },
  IN_PROGRESS: { zh: '处理所需时间超出预期', en: 'the work takes longer than expected' },
  WAITING: { zh: '正在等待所需条件（如备件、现场条件或您的答复）', en: 'something needed is still awaited (parts, site access or your answer)' },
};

/** A notice in words. */
export function wordsOf(template: Template, facts: NoticeFacts, language: Language, zone: string): Notice {
  const at = (instant: string | undefined): string => (instant === undefined ? '' : DateTime.fromISO(instant, { zone }).toFormat('yyyy-MM-dd HH:mm'));
  const clock = clocks[facts.clock ?? '']?.[language] ?? '';
  const reason = circumstances[facts.reason ?? '']?.[language] ?? facts.reason ?? '';
  const { reference, percent } = facts;
  const [due, then] = [at(facts.dueAt), at(facts.newTime)];
  const words: Record<Template, Record<Language, Notice>> = {
    ASSIGNED: {
      zh: { title: `工单 ${reference} 已分配给您`, text: `工单 ${reference} 已分配给您${due === '' ? '' : `，${clock}截止 ${due}`}。请确认开始时间，或说明原因后拒绝。` },
      en: { title: `Order ${reference} is yours`, text: `Order ${reference} was assigned to you${due === '' ? '' : `; ${clock} is due at ${due}`}. Accept it with the time you can start, or decline it with a reason.` },
    },
    WARNING: {
      zh: { title: `${reference} ${clock}已用 ${percent}%`, text: `工单 ${reference} 的${clock}时限已用 ${percent}%，截止 ${due}。请及时处理；如需等待客户或备件，请登记暂停原因。` },
      en: { title: `${reference}: ${percent} % of the time for ${clock} is used`, text: `${percent} % of the time for ${clock} of order ${reference} is used; it is due at ${due}. Act now, or record the reason if the order waits for the customer or for parts.` },
    },
    UNASSIGNED: {
      zh: { title: `${reference} 尚未派单，时限已用 ${percent}%`, text: `工单 ${reference} 尚未分配工程师，${clock}时限已用 ${percent}%，截止 ${due}。请立即派单。` },
      en: { title: `${reference} is unassigned with ${percent} % of its time used`, text: `Order ${reference} has no engineer and ${percent} % of the time for ${clock} is used; it is due at ${due}. Assign it now.` },
    },
    BREACH: {
      zh: { title: `${reference} ${clock}超时`, text: `工单 ${reference} 未能在 ${due} 前完成${clock}。当前情况：${reason}。请介入并向客户说明。` },
      en: { title: `${reference}: ${clock} was missed`, text: `Order ${reference} did not reach ${clock} by ${due}. What stands in the way: ${reason}. Step in and tell the customer.` },
    },
    CUSTOMER_DELAY: {
      zh: { title: `您的工单 ${reference} 可能延后`, text: `您的工单 ${reference} 可能无法在 ${due} 前完成${clock}，原因：${reason}。目前预计 ${then} 前完成，如有变化我们会及时告知。` },
      en: { title: `Your order ${reference} may be delayed`, text: `Your order ${reference} may miss ${clock} at ${due}: ${reason}. We now expect it by ${then} and will tell you if that changes.` },
    },
    CUSTOMER_MISSED: {
      zh: { title: `您的工单 ${reference} 已延后`, text: `很抱歉，您的工单 ${reference} 未能在 ${due} 前完成${clock}，原因：${reason}。目前预计 ${then} 前完成，如有变化我们会及时告知。` },
      en: { title: `Your order ${reference} is late`, text: `We are sorry: your order ${reference} missed ${clock} at ${due}: ${reason}. We now expect it by ${then} and will tell you if that changes.` },
    },
    DELAY_ANNOUNCED: {
      zh: { title: `您的工单 ${reference} 将延后至 ${then}`, text: `您的工单 ${reference} 需要更多时间，原因：${reason}。新的完成时间为 ${then}。` },
      en: { title: `Your order ${reference} is delayed until ${then}`, text: `Your order ${reference} needs more time: ${reason}. The new time is ${then}.` },
    },
    REOPENED: {
      zh: { title: `工单 ${reference} 已重新打开`, text: `工单 ${reference} 验收后仍有遗留问题，已重新打开：${reason}。原工程师将继续处理，解决时限从剩余时间继续计算。` },
      en: { title: `Order ${reference} is open again`, text: `A problem was left over after order ${reference} was accepted: ${reason}. The same engineer goes on with it, and the time for resolution goes on with what was left.` },
    },
    CANCELLED: {
      zh: { title: `工单 ${reference} 已取消`, text: `工单 ${reference} 已取消，不再处理。原因：${reason}。如仍需帮助，请提交新的服务请求。` },
      en: { title: `Order ${reference} is cancelled`, text: `Order ${reference} was called off: ${reason}. Submit a new request if help is still needed.` },
    },
  };
  return words[template][language];
}

/** When a mail may go out: at once, or when the quiet hours end. What is urgent does not wait. */
export function mailAt(now: Date, quiet: { readonly from: string | null; readonly to: string | null }, urgent: boolean, zone: string): Date {
  const { from, to } = quiet;
  if (urgent || from === null || to === null || from === to) return now;
  const local = DateTime.fromJSDate(now, { zone });
  const time = local.toFormat('HH:mm');
  const inside = from < to ? from <= time && time < to : time >= from || time < to;
  if (!inside) return now;
  const [hour = 0, minute = 0] = to.split(':').map(Number);
  const ends = local.set({ hour, minute, second: 0, millisecond: 0 });
  return (ends > local ? ends : ends.plus({ days: 1 })).toJSDate();
}

const waits: readonly number[] = [60, 300, 900, 3_600];

/** When a mail that failed is tried again; null: not any more. */
export function nextAttempt(now: Date, attempts: number): Date | null {
  const seconds = waits[attempts - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1_000);
}
