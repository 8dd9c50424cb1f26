import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { languageOf } from '../text/language';
import type { Language } from './domain/triage-model';
import { categorySet, requestTypeSet } from './label-set';
import { LabelSetsStore } from './label-sets.store';
import type { LabelledText } from './train-model';
import type { TrainingText } from './training-texts';

/** Everything a label set is learned from: starter texts, imported ones, and what people corrected. */
@Injectable()
export class LabelSetExamples {
  private starter: readonly TrainingText[] = [];

  constructor(private readonly store: LabelSetsStore) {}

  begin(starter: readonly TrainingText[]): void {
    this.starter = starter;
  }

  async of(labelSetId: string): Promise<LabelledText[]> {
    const corrections = labelSetId === categorySet || labelSetId === requestTypeSet ? await this.store.corrections() : [];
    const imported = await this.store.labelledTexts(labelSetId);
    return [
      ...this.starter.flatMap((text) => example(`starter:${digest(text.text)}`, text.text, text.language, labelSetId === categorySet ? text.category : labelSetId === requestTypeSet ? text.requestType : null)),
      ...imported.flatMap(({ id, text, language, label }) => example(id, text, language, label)),
      ...corrections.flatMap(({ id, text, language, categoryId, requestType }) => example(id, text, language, labelSetId === categorySet ? categoryId : requestType)),
    ];
  }

  /** The text of an example, as long as it is kept. */
  textsOf(labelSetId: string, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    return this.of(labelSetId).then((examples) => new Map(examples.flatMap(({ id, text }) => (ids.has(id) ? [[id, text]] : []))));
  }
}

/** The language it is written in counts, not the one its writer prefers. */
function example(id: string, text: string, language: string, label: string | null): LabelledText[] {
  const preferred: Language = language === 'zh' ? 'zh' : 'en';
  return label === null ? [] : [{ id, text, label, language: languageOf(text, preferred) }];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
