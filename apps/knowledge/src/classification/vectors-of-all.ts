import type { Embedder, EmbedOptions } from '../embedding/embedder';
import { encoders } from '../embedding/encoders';
import type { Language } from './domain/triage-model';

/** The vectors of each model, of each text. Throws EmbeddingUnavailable when one of the models is missing or fails. */
export async function vectorsOfAll(embedder: Embedder, language: Language, texts: readonly string[], options?: EmbedOptions): Promise<Float32Array[][]> {
  const found: Float32Array[][] = [];
  for (const encoder of encoders[language]) found.push(await embedder.embedBy(encoder, texts, options));
  return found;
}
