import type { Bilingual, InvalidInputRefusal, RefusalTexts } from '@deskgraph/subgraph';
import type { Refusal } from './domain/ranking';
import type { Closed, NotYours, SkillRequirement, WorkOrder } from './domain/work-order';

export type AssignRefusal =
  | Closed
  | { readonly refused: 'StaleWorkOrder'; readonly workOrder: WorkOrder }
  | { readonly refused: 'SkillsMissing'; readonly missing: readonly SkillRequirement[] }
  | { readonly refused: 'EngineerUnavailable'; readonly engineer: { readonly id: string; readonly name: string }; readonly reasons: readonly Refusal[] };

export const noSuchOrder: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['workOrderId'], text: { zh: '没有此工单，请核对编号', en: 'no such work order; check the id' } }],
};

/** A hard rule in words; skills are named by whoever knows their names. */
export function ruleText(refusal: Refusal): Bilingual {
  switch (refusal.rule) {
    case 'OFF_SHIFT':
      return { zh: '不在班次内', en: 'off shift' };
    case 'ABSENT':
      return { zh: '请假或外出', en: 'absent' };
    case 'DECLINED':
      return { zh: '已拒绝过此工单', en: 'declined this order before' };
    case 'AT_CAPACITY':
      return { zh: `在手工单已满（${refusal.open}/${refusal.capacity}）`, en: `at capacity (${refusal.open} of ${refusal.capacity} orders)` };
    case 'GRADE_TOO_LOW':
      return refusal.wanted === 'EXPERT' ? { zh: '红色响应须由专家处理', en: 'a red response needs an expert' } : { zh: '黄色响应至少须高级工程师', en: 'a yellow response needs at least a senior engineer' };
    case 'SKILLS_MISSING': {
      const list = refusal.missing.map(({ skillId, minimumLevel }) => `${skillId} ≥ ${minimumLevel}`).join(', ');
      return { zh: `技能不足：${list}`, en: `skill missing: ${list}` };
    }
  }
}

export const assignTexts: RefusalTexts<AssignRefusal> = {
  WorkOrderClosed: ({ status }) => ({ zh: `工单已${status === 'DELIVERED' ? '交付' : '结束'}，不能再派单`, en: `The order is ${status.toLowerCase()}; it is not assigned any more` }),
  StaleWorkOrder: ({ workOrder }) => ({ zh: `工单已被他人更改（现为第 ${workOrder.version} 版），请确认后重试`, en: `Somebody changed the order meanwhile (it is at version ${workOrder.version}); look again and retry` }),
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
