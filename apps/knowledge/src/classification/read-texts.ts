import { EmbeddingUnavailable, type Embedder } from '../embedding/embedder';
import { prepared } from '../text/prepared';
import { saysNothing } from '../text/stop-words';
import { termsOf, type Terms } from '../text/terms';
import { readText, type Reading } from './domain/reader';
import { readerOf, type Language, type TriageModel } from './domain/triage-model';
import { vectorsOfAll } from './vectors-of-all';

export interface TextToRead {
  readonly text: string;
  readonly language: Language;
}

/** Texts of one language, their terms and vectors made once for however many models read them. */
export class TextsToRead {
  private readonly texts: readonly string[];
  private readonly terms: Partial<Record<Language, readonly Terms[]>> = {};
  private readonly vectors: Partial<Record<Language, Promise<readonly (readonly Float32Array[])[] | null>>> = {};

  constructor(private readonly embedder: Embedder, private readonly language: Language, texts: readonly string[]) {
    this.texts = texts.map(prepared);
  }

  /** Of each embedding model, of each text; null when the models give nothing. */
  vectorsIn(language: Language): Promise<readonly (readonly Float32Array[])[] | null> {
    return (this.vectors[language] ??= this.embedded(language));
  }

  /** One reading a text, by words alone when the embedding models give nothing. */
  async readBy(model: TriageModel): Promise<Reading[]> {
    const { reader, language } = readerOf(model, this.language);
    const vectors = await this.vectorsIn(language);
    const terms = (this.terms[language] ??= this.texts.map((text) => termsOf(text, language)));
    return terms.map((own, nth) => readText(reader, own, vectors && vectors.map((ofModel) => ofModel[nth] ?? new Float32Array()), saysNothing));
  }

  private async embedded(language: Language): Promise<readonly (readonly Float32Array[])[] | null> {
    try {
      return await vectorsOfAll(this.embedder, language, this.texts);
    } catch (error) {
      if (error instanceof EmbeddingUnavailable) return null;
      throw error;
    }
  }
}

/** Texts of both languages, in their order. */
export async function readTexts(embedder: Embedder, model: TriageModel, texts: readonly TextToRead[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const language of ['zh', 'en'] as const) {
    const own = texts.flatMap((text, at) => (text.language === language ? [{ ...text, at }] : []));
    const read = await new TextsToRead(embedder, language, own.map(({ text }) => text)).readBy(model);
    own.forEach(({ at }, nth) => {
      const reading = read[nth];
      if (reading) readings[at] = reading;
    });
  }
  return readings;
}
