import type { Bilingual } from '@deskgraph/subgraph';
import type { Candidate, PartName } from './domain/candidate';
import { brokenRule, type Refusal } from './domain/hard-rules';
import type { Snapshot, Suggestion } from './domain/ranking';
import { ruleText } from './refusals';

const grades = {
  JUNIOR: { zh: '初级', en: 'junior' },
  SENIOR: { zh: '高级', en: 'senior' },
  EXPERT: { zh: '专家', en: 'expert' },
} as const;
const languages = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } } as const;
const continuity = {
  THIS_ORDER: { zh: '曾处理此工单', en: 'had this order before' },
  SAME_CUSTOMER: { zh: '正在服务此客户', en: 'is at work for this customer' },
} as const;

/** The skill the skill part is about: the required one the engineer has least of, else the likely one. */
export function weakestSkill({ requiredSkills, likelySkillId }: Snapshot['order'], { levels }: Candidate): string | null {
  const [first, ...others] = requiredSkills.map(({ skillId }) => skillId);
  if (first === undefined) return likelySkillId;
  return others.reduce((weakest, skillId) => ((levels[skillId] ?? 0) < (levels[weakest] ?? 0) ? skillId : weakest), first);
}

/** Why a part of a score is what it is; `skillName` is the name of the weakest skill. */
export function partReason(name: PartName, { order, circumstances }: Snapshot, { candidate, values }: Suggestion, skillName: string | null): Bilingual {
  switch (name) {
    case 'skill': {
      const skillId = weakestSkill(order, candidate);
      if (skillId === null || skillName === null) return { zh: '分类尚未确定，技能暂按中等计', en: 'the category is not known yet: skill counts as middling' };
      const level = candidate.levels[skillId] ?? 0;
      return { zh: `${skillName}技能 ${level} 级（满分 5 级）`, en: `level ${level} of 5 in ${skillName}` };
    }
    case 'grade':
      return { zh: `${grades[candidate.grade].zh}工程师`, en: `${grades[candidate.grade].en} engineer` };
    case 'experience': {
      const { customer, device, category, returned } = candidate.experience;
      return {
        zh: `已完成：此客户 ${customer} 单、此设备 ${device} 单、此类 ${category} 单，退回 ${returned} 次`,
        en: `done before: ${customer} for this customer, ${device} on this device, ${category} of this kind; ${returned} came back`,
      };
    }
    case 'load':
      return { zh: `在手工单 ${candidate.openWorkOrders}，上限 ${candidate.capacity}`, en: `${candidate.openWorkOrders} open orders of at most ${candidate.capacity}` };
    case 'slack': {
      if (order.nextDueAt === null) return { zh: '没有运行中的时限', en: 'no clock runs' };
      const left = Math.round((order.nextDueAt - circumstances.now) / 360_000) / 10;
      return { zh: `距下一时限 ${left} 小时，在手工作 ${candidate.openHours} 小时`, en: `${left} h to the next deadline, ${candidate.openHours} h of work in hand` };
    }
    case 'travel':
      if (order.visit === null) return { zh: '无需到场', en: 'nobody has to go' };
      return { zh: `到${order.visit.region} ${candidate.wayMinutes ?? '?'} 分钟`, en: `${candidate.wayMinutes ?? '?'} minutes to ${order.visit.region}` };
    case 'continuity':
      return candidate.continuity === null ? { zh: '未接触过此工单或客户', en: 'new to this order and customer' } : continuity[candidate.continuity];
    case 'language': {
      const language = languages[order.language];
      return values.language > 0 ? { zh: `会${language.zh}`, en: `speaks ${language.en}` } : { zh: `不会${language.zh}`, en: `does not speak ${language.en}` };
    }
    case 'fairness': {
      const average = Math.round(circumstances.averageThisWeek * 10) / 10;
      return { zh: `本周已派 ${candidate.assignedThisWeek} 单，人均 ${average} 单`, en: `${candidate.assignedThisWeek} orders this week, ${average} on average` };
    }
  }
}

/** A rule an engineer breaks, in words, with what would let them pass it. */
export const failedRule = (refusal: Refusal, candidate: Candidate, language: 'zh' | 'en') =>
  ({ rule: brokenRule(refusal), message: ruleText(refusal)[language], remedy: remedy(refusal, candidate)[language] });

/** What would let the engineer pass a rule they break. */
function remedy(refusal: Refusal, { levels }: Candidate): Bilingual {
  switch (refusal.rule) {
    case 'OFF_SHIFT':
      return { zh: '班次开始，或登记为班外可联系', en: 'the shift begins, or the engineer is on file as reachable outside it' };
    case 'ABSENT':
      return { zh: '请假结束', en: 'the absence ends' };
    case 'OFFLINE':
      return { zh: '重新上线', en: 'the engineer comes online' };
    case 'DECLINED':
      return { zh: '此工单不再派给拒绝者', en: 'nothing: who declined an order does not get it again' };
    case 'AT_CAPACITY':
      return { zh: `交付 ${refusal.open - refusal.capacity + 1} 张在手工单`, en: `${refusal.open - refusal.capacity + 1} of the open orders delivered` };
    case 'HOURS_FULL':
      return { zh: '完成部分在手工作', en: 'less work in hand' };
    case 'GRADE_TOO_LOW':
      return refusal.wanted === 'EXPERT' ? { zh: '晋升为专家，或响应级别降低', en: 'the grade expert, or a lower response level' } : { zh: '晋升为高级，或响应级别为蓝色', en: 'the grade senior, or a blue response' };
    case 'SKILLS_MISSING': {
      const steps = refusal.missing.map(({ skillId, minimumLevel }) => ({ skillId, from: levels[skillId] ?? 0, to: minimumLevel }));
      return {
        zh: steps.map(({ skillId, from, to }) => `${skillId} 从 ${from} 级提升到 ${to} 级`).join('、'),
        en: steps.map(({ skillId, from, to }) => `${skillId} from level ${from} to ${to}`).join(', '),
      };
    }
    case 'CERTIFICATE_MISSING':
      return { zh: `取得或更新证书：${refusal.skillIds.join('、')}`, en: `a certificate earned or renewed: ${refusal.skillIds.join(', ')}` };
    case 'OUTSIDE_DEDICATED_TEAM':
      return { zh: `加入专属团队“${refusal.team}”`, en: `membership in ${refusal.team}` };
    case 'OUT_OF_REGION':
      return { zh: `负责区域增加${refusal.region}`, en: `${refusal.region} among the regions covered` };
    case 'TOO_FAR':
      return { zh: `到场时限推迟 ${refusal.minutes - refusal.left} 分钟`, en: `${refusal.minutes - refusal.left} more minutes to arrive` };
  }
}
