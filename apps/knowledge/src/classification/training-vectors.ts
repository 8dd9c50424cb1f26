import { EmbeddingUnavailable, type Embedder } from '../embedding/embedder';
import type { Language } from './domain/triage-model';
import { vectorsOfAll } from './vectors-of-all';

const chunk = 64;

/** The vectors of texts to learn from; each text is embedded once, in the gaps requests leave. */
export class TrainingVectors {
  private readonly known: Record<Language, Map<string, Float32Array[]>> = { zh: new Map(), en: new Map() };

  constructor(private readonly embedder: Embedder) {}

  /** Of each model, of each text; null when the embedding models give nothing: then words alone must do. */
  async of(language: Language, texts: readonly string[], progress: (share: number) => void): Promise<Float32Array[][] | null> {
    const known = this.known[language];
    const missing = [...new Set(texts)].filter((text) => !known.has(text)).sort((one, other) => one.length - other.length);
    try {
      for (let start = 0; start < missing.length; start += chunk) {
        const part = missing.slice(start, start + chunk);
        const vectors = await vectorsOfAll(this.embedder, language, part, { urgency: 'later' });
        part.forEach((text, nth) => known.set(text, vectors.map((ofModel) => ofModel[nth] ?? new Float32Array())));
        progress((start + part.length) / missing.length);
      }
    } catch (error) {
      if (error instanceof EmbeddingUnavailable) return null;
      throw error;
    }
    const found = texts.map((text) => known.get(text) ?? []);
    return (found[0] ?? []).map((_, model) => found.map((vectors) => vectors[model] ?? new Float32Array()));
  }
}
