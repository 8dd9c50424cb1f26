import type { Bilingual } from '@deskgraph/subgraph';
import type { Part } from './domain/ranking';

const grades: Record<string, Bilingual> = {
  JUNIOR: { zh: '初级', en: 'junior' },
  SENIOR: { zh: '高级', en: 'senior' },
  EXPERT: { zh: '专家', en: 'expert' },
};
const languages: Record<string, Bilingual> = { zh: { zh: '中文', en: 'Chinese' }, en: { zh: '英文', en: 'English' } };

/** Why a part of a score is what it is; `skillName` is the name of the skill the part is about. */
export function partReason({ name, value, facts }: Part, skillName: string | null): Bilingual {
  switch (name) {
    case 'skill':
      if (skillName === null) return { zh: '分类尚未确定，技能暂按中等计', en: 'the category is not known yet: skill counts as middling' };
      return { zh: `${skillName}技能 ${facts.level ?? 0} 级（满分 5 级）`, en: `level ${facts.level ?? 0} of 5 in ${skillName}` };
    case 'load':
      return { zh: `在手工单 ${facts.open ?? 0}，上限 ${facts.capacity ?? 0}`, en: `${facts.open ?? 0} open orders of at most ${facts.capacity ?? 0}` };
    case 'grade': {
      const grade = grades[facts.grade ?? ''];
      return { zh: `${grade?.zh ?? ''}工程师`, en: `${grade?.en ?? ''} engineer` };
    }
    case 'language': {
      const language = languages[facts.language ?? ''];
      return value > 0 ? { zh: `会${language?.zh ?? ''}`, en: `speaks ${language?.en ?? ''}` } : { zh: `不会${language?.zh ?? ''}`, en: `does not speak ${language?.en ?? ''}` };
    }
  }
}
