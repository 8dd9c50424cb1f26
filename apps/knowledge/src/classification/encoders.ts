import type { Embedder, EmbedOptions } from '../embedding/embedder';
import type { Language } from './domain/triage-model';

/** The models whose vectors a reader of a language looks at. The first is the one similar requests are found by. */
const encoders = {
  zh: [{ name: 'bge-small-zh', pooling: 'cls' }],
  en: [{ name: 'bge-small-en', pooling: 'cls' }, { name: 'minilm', pooling: 'mean' }],
} as const;

/** The vectors of each model, of each text. Throws EmbeddingUnavailable when one of the models is missing or fails. */
export async function vectorsOfAll(embedder: Embedder, language: Language, texts: readonly string[], options?: EmbedOptions): Promise<Float32Array[][]> {
  const found: Float32Array[][] = [];
  for (const encoder of encoders[language]) found.push(await embedder.embedBy(encoder, texts, options));
  return found;
}
