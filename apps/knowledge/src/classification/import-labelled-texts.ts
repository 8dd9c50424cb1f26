import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { invalidInput, type FieldMistake, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { Categories, noSuchCategory } from '../categories/categories';
import type { ImportLabelledTextsInput } from '../graph.generated';
import { languageOf } from '../text/language';
import { normalised } from '../text/words';
import { isRequestType } from './classification';
import { categorySet, requestTypeSet, type LabelSet } from './label-set';
import type { LabelledTextRow } from './label-set.entity';
import { noSuchLabelSet } from './label-set-refusals';
import { LabelSetsStore } from './label-sets.store';

const mostAtOnce = 1_000;
const longestText = 4_000;
const longestLabel = 200;

/** Texts with their labels that the next training learns from. */
@Injectable()
export class ImportLabelledTexts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly labelSets: LabelSetsStore,
    private readonly categories: Categories,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { labelSetId, texts }: ImportLabelledTextsInput): Promise<{ labelSet: LabelSet; imported: number } | InvalidInputRefusal> {
    const labelSet = await this.labelSets.byId(labelSetId);
    if (labelSet === null) return noSuchLabelSet;
    const invalid = invalidInput([
      (texts.length === 0 || texts.length > mostAtOnce) && { path: ['texts'], text: { zh: '一次导入 1 至 1000 条', en: 'import 1 to 1,000 at once' } },
      ...texts.slice(0, mostAtOnce).flatMap(({ text, label }, nth) => this.mistakesOf(labelSetId, text, label, nth)),
    ]);
    if (invalid) return invalid;
    const rows = new Map(texts.map(({ text, label }) => [idOf(labelSetId, text), this.row(principal, labelSetId, text, label)]));
    await this.uow.run((tx) => this.labelSets.addLabelledTexts(tx, [...rows.values()]));
    return { labelSet, imported: rows.size };
  }

  private mistakesOf(labelSetId: string, text: string, label: string, nth: number): (FieldMistake | false)[] {
    const path = ['texts', String(nth)];
    const unknown = (labelSetId === categorySet && !this.categories.leaf(label)) || (labelSetId === requestTypeSet && !isRequestType(label));
    return [
      normalised(text) === '' && { path: [...path, 'text'], text: { zh: '文本为空', en: 'the text is empty' } },
      (label.trim() === '' || label.length > longestLabel) && { path: [...path, 'label'], text: { zh: '请填写标签，最多 200 个字', en: 'a label is needed, of at most 200 characters' } },
      unknown && { path: [...path, 'label'], text: labelSetId === categorySet ? noSuchCategory : { zh: '须为 FAULT、CONSULTATION、OPTIMISATION 或 DELIVERY', en: 'must be FAULT, CONSULTATION, OPTIMISATION or DELIVERY' } },
    ];
  }

  private row({ id }: Principal, labelSetId: string, text: string, label: string): LabelledTextRow {
    const kept = text.slice(0, longestText);
    return { id: idOf(labelSetId, text), labelSetId, text: kept, label: label.trim(), language: languageOf(kept, 'en'), createdBy: id, createdAt: this.clock() };
  }
}

/** The same text again is the same example. */
const idOf = (labelSetId: string, text: string): string => `import:${createHash('sha256').update(`${labelSetId}\n${normalised(text)}`).digest('hex').slice(0, 24)}`;
