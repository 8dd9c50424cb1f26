import type { Bilingual, InvalidInputRefusal, RefusalTexts } from '@deskgraph/subgraph';
import type { AssignmentRow } from './assignment.entity';
import type { Candidate } from './domain/candidate';
import type { Refusal } from './domain/hard-rules';
import type { Closed, LeftToPeople, NotYours, SkillRequirement, WorkOrder } from './domain/work-order';

/** Somebody was faster; `first` is the decision that stands, when there is one. */
export interface Stale {
  readonly refused: 'StaleWorkOrder';
  readonly workOrder: WorkOrder;
  readonly first: AssignmentRow | null;
}

export type AssignRefusal =
  | Closed
  | Stale
  | LeftToPeople
  | { readonly refused: 'SkillsMissing'; readonly missing: readonly SkillRequirement[] }
  | { readonly refused: 'EngineerUnavailable'; readonly engineer: Candidate; readonly reasons: readonly Refusal[] };

export const noSuchOrder: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['workOrderId'], text: { zh: '没有此工单，请核对编号', en: 'no such work order; check the id' } }],
};

/** A hard rule in words; skills are named by whoever knows their names. */
export function ruleText(refusal: Refusal): Bilingual {
  switch (refusal.rule) {
    case 'OFF_SHIFT':
      return { zh: '不在班次内', en: 'off shift' };
    case 'OFFLINE':
      return { zh: '已离线', en: 'offline' };
    case 'ABSENT':
      return { zh: '请假或外出', en: 'absent' };
    case 'DECLINED':
      return { zh: '已拒绝过此工单', en: 'declined this order before' };
    case 'AT_CAPACITY':
      return { zh: `在手工单已满（${refusal.open}/${refusal.capacity}）`, en: `at capacity (${refusal.open} of ${refusal.capacity} orders)` };
    case 'HOURS_FULL':
      return { zh: `在手工时已满（${refusal.hours}/${refusal.capacity} 小时）`, en: `hours are full (${refusal.hours} of ${refusal.capacity} h of open work)` };
    case 'GRADE_TOO_LOW':
      return refusal.wanted === 'EXPERT' ? { zh: '红色响应须由专家处理', en: 'a red response needs an expert' } : { zh: '黄色响应至少须高级工程师', en: 'a yellow response needs at least a senior engineer' };
    case 'SKILLS_MISSING': {
      const list = refusal.missing.map(({ skillId, minimumLevel }) => `${skillId} ≥ ${minimumLevel}`).join(', ');
      return { zh: `技能不足：${list}`, en: `skill missing: ${list}` };
    }
    case 'CERTIFICATE_MISSING':
      return { zh: `缺少有效证书：${refusal.skillIds.join('、')}`, en: `no valid certificate: ${refusal.skillIds.join(', ')}` };
    case 'OUTSIDE_DEDICATED_TEAM':
      return { zh: `该重点客户由专属团队“${refusal.team}”服务`, en: `the key account is served by its dedicated team ${refusal.team}` };
    case 'OUT_OF_REGION':
      return { zh: `不负责现场所在区域：${refusal.region}`, en: `does not cover the region of the site: ${refusal.region}` };
    case 'TOO_FAR':
      return { zh: `到达现场需 ${refusal.minutes} 分钟，时限内只剩 ${refusal.left} 分钟`, en: `the way takes ${refusal.minutes} minutes, ${refusal.left} are left` };
  }
}

export const noSuchEngineer: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['engineerId'], text: { zh: '没有此工程师，请从推荐列表中选择', en: 'no such engineer; choose one of the suggested' } }],
};

export const staleTexts: RefusalTexts<Stale> = {
  StaleWorkOrder: ({ workOrder, first }) => {
    const who = first === null ? null : `${first.assignedByName}, ${first.assignedAt.toISOString()}`;
    return {
      zh: `工单已被他人更改（现为第 ${workOrder.version} 版${who === null ? '' : `，先派单者：${who}`}），请确认后重试`,
      en: `Somebody changed the order meanwhile (it is at version ${workOrder.version}${who === null ? '' : `; first was ${who}`}); look again and retry`,
    };
  },
};

export const assignTexts: RefusalTexts<AssignRefusal> = {
  WorkOrderClosed: ({ status }) => ({ zh: `工单已${status === 'DELIVERED' ? '交付' : '结束'}，不能再派单`, en: `The order is ${status.toLowerCase()}; it is not assigned any more` }),
  ...staleTexts,
  LeftToPeople: () => ({ zh: '已自动改派三次，须由人工决定', en: 'It was reassigned automatically three times; a person decides' }),
  SkillsMissing: ({ missing }) => {
    const { zh, en } = ruleText({ rule: 'SKILLS_MISSING', missing });
    return { zh: `工程师${zh}`, en: `The engineer lacks a ${en.replace('skill missing', 'skill')}` };
  },
  EngineerUnavailable: ({ engineer, reasons }) => ({
    zh: `${engineer.name} 无法接单：${reasons.map((reason) => ruleText(reason).zh).join('、')}`,
    en: `${engineer.name} cannot take it: ${reasons.map((reason) => ruleText(reason).en).join(', ')}`,
  }),
};

export const notYoursTexts: RefusalTexts<NotYours> = {
  NotAssignedToYou: () => ({ zh: '此工单未分配给您，或已交付', en: 'This order is not assigned to you, or is delivered already' }),
};
