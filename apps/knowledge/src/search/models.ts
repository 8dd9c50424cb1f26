import { encoders, type Encoder } from '../embedding/encoders';
import type { Language } from '../text/language';

/** A text's unit vector by one model. */
export interface ModelVector {
  readonly model: string;
  readonly vector: Float32Array;
}

export interface SearchModel extends Encoder {
  /** Share of its likeness among the language's models. */
  readonly share: number;
}

/** What each model's likeness counts: the first chooses the candidates; two that err differently are better than one. */
const shares: Readonly<Record<Language, readonly number[]>> = { zh: [1], en: [0.6, 0.4] };

/** What texts of a language are compared by. */
export const searchModels: Readonly<Record<Language, readonly SearchModel[]>> = { zh: modelsOf('zh'), en: modelsOf('en') };

function modelsOf(language: Language): SearchModel[] {
  return encoders[language].map(({ name, pooling }, nth) => ({ name, pooling, share: shares[language][nth] ?? 0 }));
}

export const shareOf = (model: string): number => [...searchModels.zh, ...searchModels.en].find(({ name }) => name === model)?.share ?? 0;
