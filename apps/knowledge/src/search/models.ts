/** A text's unit vector by one model. */
export interface ModelVector {
  readonly model: string;
  readonly vector: Float32Array;
}

export interface SearchModel {
  /** Folder below MODEL_DIR. */
  readonly name: string;
  readonly pooling: 'cls' | 'mean';
  /** Share of its likeness among the language's models. */
  readonly share: number;
}

/** What texts of a language are compared by. The first chooses the candidates; two that err differently are better than one. */
export const searchModels: Readonly<Record<'zh' | 'en', readonly SearchModel[]>> = {
  zh: [{ name: 'bge-small-zh', pooling: 'cls', share: 1 }],
  en: [
    { name: 'bge-small-en', pooling: 'cls', share: 0.6 },
    { name: 'minilm', pooling: 'mean', share: 0.4 },
  ],
};

export const shareOf = (model: string): number => [...searchModels.zh, ...searchModels.en].find(({ name }) => name === model)?.share ?? 0;
