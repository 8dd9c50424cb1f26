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
  private starter: readonly StarterExample[] = [];
  private starterTexts: ReadonlyMap<string, string> = new Map();
  private unseen: readonly StarterExample[] = [];

  constructor(private readonly store: LabelSetsStore) {}

  begin(starter: readonly TrainingText[], unseen: readonly TrainingText[]): void {
    this.starter = starter.map(identified);
    this.unseen = unseen.map(identified);
    this.starterTexts = new Map(this.starter.map(({ id, text }) => [id, text]));
  }

  async of(labelSetId: string): Promise<LabelledText[]> {
    const corrections = isCorrected(labelSetId) ? await this.store.corrections() : [];
    const imported = await this.store.labelledTexts(labelSetId);
    return [
      ...labelled(this.starter, labelSetId),
      ...imported.flatMap(({ id, text, language, label }) => example(id, text, language, label)),
      ...corrections.flatMap(({ id, text, language, categoryId, requestType }) => example(id, text, language, labelSetId === categorySet ? categoryId : requestType)),
    ];
  }

  /** Never learned from: what the first version of a label set is judged by. */
  unseenOf(labelSetId: string): LabelledText[] {
    return labelled(this.unseen, labelSetId);
  }

  /** The texts of examples, those that are kept. */
  async textsOf(labelSetId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (const id of ids) {
      const text = this.starterTexts.get(id);
      if (text !== undefined) found.set(id, text);
    }
    const others = ids.filter((id) => !found.has(id));
    if (others.length === 0) return found;
    const corrections = isCorrected(labelSetId) ? await this.store.corrections(others) : [];
    for (const { id, text } of [...(await this.store.labelledTexts(labelSetId, others)), ...corrections]) found.set(id, text);
    return found;
  }
}

interface StarterExample extends TrainingText {
  readonly id: string;
}

const identified = (text: TrainingText): StarterExample => ({ ...text, id: `starter:${digest(text.text)}` });

const labelled = (texts: readonly StarterExample[], labelSetId: string): LabelledText[] =>
  texts.flatMap(({ id, text, language, category, requestType }) => example(id, text, language, labelSetId === categorySet ? category : labelSetId === requestTypeSet ? requestType : null));

/** People correct what they see at a request: its category and its type. */
const isCorrected = (labelSetId: string): boolean => labelSetId === categorySet || labelSetId === requestTypeSet;

/** The language it is written in counts, not the one its writer prefers. */
function example(id: string, text: string, language: string, label: string | null): LabelledText[] {
  const preferred: Language = language === 'zh' ? 'zh' : 'en';
  return label === null ? [] : [{ id, text, label, language: languageOf(text, preferred) }];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
