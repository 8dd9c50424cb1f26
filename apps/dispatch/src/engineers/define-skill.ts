import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { DefineSkillInput } from '../graph.generated';
import type { Skill } from './domain/engineer';
import { EngineersStore } from './engineers.store';

const segment = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const deepest = 5;

@Injectable()
export class DefineSkill {
  constructor(private readonly uow: UnitOfWork, private readonly engineers: EngineersStore) {}

  async execute(input: DefineSkillInput): Promise<Skill | InvalidInputRefusal> {
    const parts = input.id.split('/');
    const parentId = parts.slice(0, -1).join('/') || null;
    const skill: Skill = { id: input.id, parentId, nameZh: cleanText(input.nameZh), nameEn: cleanText(input.nameEn) };
    return this.uow.run(async (tx) => {
      const known = await this.engineers.skillIds(tx);
      const wellFormed = parts.length <= deepest && parts.every((part) => segment.test(part));
      const invalid = invalidInput([
        !wellFormed && { path: ['id'], text: { zh: '例如 server/hardware/disk：小写字母、数字和连字符，最多五级', en: 'like server/hardware/disk: small letters, digits and hyphens, at most five levels' } },
        wellFormed && parentId !== null && !known.has(parentId) && { path: ['id'], text: { zh: `请先定义上级技能 ${parentId}`, en: `define ${parentId} first` } },
        requiredLength('nameZh', { zh: '中文名称', en: 'Chinese name' }, skill.nameZh, 100),
        requiredLength('nameEn', { zh: '英文名称', en: 'English name' }, skill.nameEn, 100),
      ]);
      if (invalid) return invalid;
      await this.engineers.addSkill(tx, skill);
      return skill;
    });
  }
}
