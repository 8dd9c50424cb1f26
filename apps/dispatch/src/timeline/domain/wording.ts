import type { TraceKind } from './traces';

type Words = Readonly<Record<'zh' | 'en', string>>;

/** What is known of a trace; what is missing is left out of its sentence. */
export interface TraceFacts {
  /** The engineer it is about. */
  readonly engineer: string | null;
  /** Who did it, when that is somebody else. */
  readonly by: string | null;
  /** Values by name, as they were written down. */
  readonly data: Readonly<Record<string, string>>;
}

const clocks: Readonly<Record<string, Words>> = {
  REGISTRATION: { zh: '登记', en: 'registration' },
  FIRST_RESPONSE: { zh: '首次响应', en: 'first response' },
  DISPATCH: { zh: '派单', en: 'dispatch' },
  ON_SITE: { zh: '到场', en: 'arrival on site' },
  RESOLUTION: { zh: '解决', en: 'resolution' },
  RCA_REPORT: { zh: '根因报告', en: 'root cause report' },
};
const waits: Readonly<Record<string, Words>> = {
  WAITING_FOR_CUSTOMER: { zh: '等待客户', en: 'waiting for the customer' },
  WAITING_FOR_PARTS: { zh: '等待备件', en: 'waiting for parts' },
  AGREED_APPOINTMENT: { zh: '按约定时间', en: 'agreed appointment' },
  FORCE_MAJEURE: { zh: '不可抗力', en: 'force majeure' },
};
const recipients: Readonly<Record<string, Words>> = {
  ENGINEER: { zh: '工程师', en: 'the engineer' },
  DISPATCHER: { zh: '调度专员', en: 'dispatchers' },
  SUPERVISOR: { zh: '主管', en: 'supervisors' },
  DIRECTOR: { zh: '总监', en: 'directors' },
  CUSTOMER: { zh: '客户', en: 'the customer' },
};
const requeued: Readonly<Record<string, Words>> = { OFFLINE: { zh: '离线', en: 'went offline' }, ABSENT: { zh: '不在岗', en: 'is absent' } };

const named = (names: Readonly<Record<string, Words>>, key: string | undefined): Words => names[key ?? ''] ?? { zh: key ?? '', en: key ?? '' };
const after = (separator: Words, text: string | undefined): Words => (text ? { zh: `${separator.zh}${text}`, en: `${separator.en}${text}` } : { zh: '', en: '' });
const colon: Words = { zh: '：', en: ': ' };

/** What happened, in one sentence; times and numbers stand beside it. */
const sentences: Readonly<Record<TraceKind, (facts: TraceFacts) => Words>> = {
  OPENED: ({ data }) => ({ zh: `开单 ${data['reference'] ?? ''}，优先级 ${data['priority'] ?? ''}`, en: `Opened as ${data['reference'] ?? ''}, priority ${data['priority'] ?? ''}` }),
  CATEGORISED: ({ data }) => ({ zh: `归入类别 ${data['categoryId'] ?? ''}`, en: `Filed under ${data['categoryId'] ?? ''}` }),
  ASSIGNED: ({ engineer, data }) => {
    const note = after(colon, data['note']);
    if (data['how'] === 'HANDOVER') return { zh: `移交给${who(engineer).zh}${note.zh}`, en: `Handed over to ${who(engineer).en}${note.en}` };
    return { zh: `派给${who(engineer).zh}${data['how'] === 'AUTOMATIC' ? '（自动派单）' : ''}`, en: `Assigned to ${who(engineer).en}${data['how'] === 'AUTOMATIC' ? ' (automatically)' : ''}` };
  },
  ACCEPTED: ({ engineer }) => ({ zh: `${who(engineer).zh}已接单`, en: `${capital(who(engineer).en)} accepted` }),
  DECLINED: ({ engineer, data }) => ({ zh: `${who(engineer).zh}拒绝接单${after(colon, data['reason']).zh}`, en: `${capital(who(engineer).en)} declined${after(colon, data['reason']).en}` }),
  REQUEUED: ({ engineer, data }) => ({ zh: `${who(engineer).zh}${named(requeued, data['reason']).zh}，工单退回队列`, en: `${capital(who(engineer).en)} ${named(requeued, data['reason']).en}; the order is back in the queue` }),
  ARRIVED: ({ engineer }) => ({ zh: `${who(engineer).zh}已到场`, en: `${capital(who(engineer).en)} arrived on site` }),
  STEP_LOGGED: ({ data }) => ({ zh: `${data['temporary'] === 'true' ? '临时措施' : '处理步骤'}${after(colon, data['action']).zh}`, en: `${data['temporary'] === 'true' ? 'Stopgap' : 'Step'}${after(colon, data['action']).en}` }),
  PAUSED: ({ data }) => ({ zh: `暂停，${named(waits, data['reason']).zh}${after(colon, data['note']).zh}`, en: `Paused, ${named(waits, data['reason']).en}${after(colon, data['note']).en}` }),
  RESUMED: ({ data }) => ({ zh: `恢复处理，不再${named(waits, data['reason']).zh}`, en: `Resumed: no longer ${named(waits, data['reason']).en}` }),
  CLOCK_WARNED: ({ data }) => ({ zh: `${named(clocks, data['kind']).zh}时限已用 ${data['percent'] ?? ''}%`, en: `${data['percent'] ?? ''}% of the time for ${named(clocks, data['kind']).en} is used up` }),
  CLOCK_MET: ({ data }) => ({ zh: `${named(clocks, data['kind']).zh}按时完成`, en: `${capital(named(clocks, data['kind']).en)} was in time` }),
  CLOCK_BREACHED: ({ data }) => ({ zh: `${named(clocks, data['kind']).zh}超时`, en: `${capital(named(clocks, data['kind']).en)} was missed` }),
  PROMISES_CHANGED: () => ({ zh: '适用新版服务级别，截止时间已更新', en: 'A newer service level applies; the deadlines changed' }),
  ESCALATED: ({ data }) => ({ zh: `升级：已通知${told(data['told'], 'zh', '、')}`, en: `Escalated: ${told(data['told'], 'en', ', ')} told` }),
  DELAY_ANNOUNCED: ({ data }) => ({ zh: `已告知客户延迟${after(colon, data['reason']).zh}`, en: `The customer was told of a delay${after(colon, data['reason']).en}` }),
  DELIVERED: ({ data }) => ({ zh: `提交交付 ${data['deliveryReference'] ?? ''}，等待签收`, en: `Delivery ${data['deliveryReference'] ?? ''} submitted, waiting for the signature` }),
  SIGNED: ({ by, data }) => ({ zh: `${by ?? '客户'}签收 ${data['deliveryReference'] ?? ''}`, en: `${by ?? 'The customer'} signed ${data['deliveryReference'] ?? ''}` }),
  RETURNED: ({ data }) => ({ zh: `客户退回 ${data['deliveryReference'] ?? ''}${after(colon, data['demand']).zh}`, en: `The customer returned ${data['deliveryReference'] ?? ''}${after(colon, data['demand']).en}` }),
  COLLABORATOR_ADDED: ({ data }) => ({ zh: `${data['department'] ?? ''} ${data['name'] ?? ''}参与协同${after(colon, data['duty']).zh}`, en: `${data['name'] ?? ''} (${data['department'] ?? ''}) joined${after(colon, data['duty']).en}` }),
  COLLABORATOR_DONE: ({ data }) => ({ zh: `${data['department'] ?? ''} ${data['name'] ?? ''}完成协同任务`, en: `${data['name'] ?? ''} (${data['department'] ?? ''}) finished their part` }),
  COLLABORATOR_OVERDUE: ({ data }) => ({ zh: `${data['department'] ?? ''}的协同任务逾期`, en: `The part of ${data['department'] ?? ''} is overdue` }),
  VISIT_PLANNED: ({ data }) => ({ zh: `计划到场：${data['region'] ?? ''}`, en: `Visit planned: ${data['region'] ?? ''}` }),
  SKILLS_OVERRIDDEN: ({ data }) => ({ zh: `技能要求人工调整${after(colon, data['reason']).zh}`, en: `Required skills set by a person${after(colon, data['reason']).en}` }),
};

export const sentence = (kind: TraceKind, facts: TraceFacts): Words => sentences[kind](facts);

const who = (engineer: string | null): Words => ({ zh: engineer ?? '工程师', en: engineer ?? 'an engineer' });
const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const told = (list: string | undefined, language: 'zh' | 'en', separator: string): string => (list ?? '').split(',').map((each) => named(recipients, each)[language]).join(separator);
