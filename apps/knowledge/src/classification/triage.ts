import { Injectable } from '@nestjs/common';
import { Embedder } from '../embedding/embedder';
import type { ModelVector } from '../search/models';
import { languageOf, type Language } from '../text/language';
import type { Reading } from './domain/reader';
import type { TriageModel } from './domain/triage-model';
import { categorySet, requestTypeSet } from './label-set';
import { TextsToRead } from './read-texts';

export type { Reading } from './domain/reader';

/** What all active models say of one text. */
export interface TextRead {
  readonly language: Language;
  /** Null when the embedding models gave nothing. */
  readonly vector: Float32Array | null;
  /** By the other models of the language. */
  readonly otherVectors: readonly ModelVector[];
  readonly category: Reading;
  readonly requestType: Reading;
  readonly others: readonly { readonly labelSetId: string; readonly reading: Reading }[];
  readonly modelVersion: string;
}

export interface TextAsked {
  readonly text: string;
  /** Of whoever wrote it; the text itself decides when it shows one. */
  readonly language: Language;
}

/** Reads texts with the active model of every label set. */
@Injectable()
export class Triage {
  private readonly active = new Map<string, TriageModel>();
  private resolveReady: () => void = () => undefined;
  private readonly ready = new Promise<void>((resolve) => (this.resolveReady = resolve));

  constructor(private readonly embedder: Embedder) {}

  /** From now on texts are read by this version; those under way are finished by the one before. */
  use(labelSetId: string, model: TriageModel): void {
    this.active.set(labelSetId, model);
    if (this.active.has(categorySet) && this.active.has(requestTypeSet)) this.resolveReady();
  }

  versionOf(labelSetId: string): string | null {
    return this.active.get(labelSetId)?.version ?? null;
  }

  /** In the order of the texts. Waits until there are models. */
  async read(texts: readonly TextAsked[]): Promise<TextRead[]> {
    await this.ready;
    const models = new Map(this.active);
    const read: TextRead[] = [];
    for (const language of ['zh', 'en'] as const) {
      const own = texts.flatMap(({ text, language: preferred }, at) => (languageOf(text, preferred) === language ? [{ text, at }] : []));
      const asked = new TextsToRead(this.embedder, language, own.map(({ text }) => text));
      const readings = new Map<string, Reading[]>();
      for (const [labelSetId, model] of models) readings.set(labelSetId, await asked.readBy(model));
      const vectors = await asked.vectorsIn(language);
      own.forEach(({ at }, nth) => (read[at] = this.textRead(language, models, readings, (vectors ?? []).map((ofModel) => ofModel[nth]), nth)));
    }
    return read;
  }

  private textRead(language: Language, models: ReadonlyMap<string, TriageModel>, readings: ReadonlyMap<string, Reading[]>, vectors: readonly (Float32Array | undefined)[], nth: number): TextRead {
    const reading = (labelSetId: string): Reading => {
      const found = readings.get(labelSetId)?.[nth];
      if (!found) throw new Error(`the label set ${labelSetId} has no active model`);
      return found;
    };
    const [{ vector = null } = {}, ...otherVectors] = this.embedder.modelsOf(language).flatMap((model, at) => (vectors[at] ? [{ model, vector: vectors[at] }] : []));
    const others = [...models.keys()].filter((id) => id !== categorySet && id !== requestTypeSet);
    return {
      language, vector, otherVectors,
      category: reading(categorySet),
      requestType: reading(requestTypeSet),
      others: others.map((labelSetId) => ({ labelSetId, reading: reading(labelSetId) })),
      modelVersion: `${language}-${vector === null ? 'words' : this.embedder.modelOf(language)}-${models.get(categorySet)?.version ?? ''}`,
    };
  }
}
