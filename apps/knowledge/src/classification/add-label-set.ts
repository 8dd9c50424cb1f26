import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { invalidInput, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { AddLabelSetInput } from '../graph.generated';
import type { LabelSet } from './label-set';
import { LabelSetsStore } from './label-sets.store';
import { defaultTargets } from './starter-label-sets';

const idForm = /^[a-z][a-z0-9-]{1,39}$/;
const longestName = 80;
const isName = (name: string): boolean => name.trim() !== '' && name.length <= longestName;
const nameWanted = { zh: '请填写名称，最多 80 个字', en: 'a name is needed, of at most 80 characters' };

/** A question of the organisation's own. */
@Injectable()
export class AddLabelSet {
  constructor(private readonly uow: UnitOfWork, private readonly labelSets: LabelSetsStore, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute({ id, nameZh, nameEn }: AddLabelSetInput): Promise<LabelSet | InvalidInputRefusal> {
    const invalid = invalidInput([
      !idForm.test(id) && { path: ['id'], text: { zh: '编号须以小写字母开头，仅含小写字母、数字和连字符，2–40 位', en: 'begin with a small letter; small letters, digits and hyphens, 2 to 40 of them' } },
      !isName(nameZh) && { path: ['nameZh'], text: nameWanted },
      !isName(nameEn) && { path: ['nameEn'], text: nameWanted },
    ]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const there = await this.labelSets.locked(tx, id);
      // A retry answers with what it made.
      if (there !== null && there.nameZh === nameZh && there.nameEn === nameEn) return there;
      if (there !== null) return { refused: 'InvalidInput', mistakes: [{ path: ['id'], text: { zh: '此编号已被使用', en: 'this id is taken' } }] };
      const labelSet: LabelSet = { id, nameZh, nameEn, createdAt: this.clock(), ...defaultTargets };
      await this.labelSets.save(tx, labelSet);
      return labelSet;
    });
  }
}
