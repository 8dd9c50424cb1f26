import { Inject, Injectable } from '@nestjs/common';
import { Embedder, EmbeddingUnavailable } from '../embedding/embedder';
import { LOGGER, type Logger } from '../logging';
import type { Language } from '../text/language';
import { searchModels, type ModelVector } from './models';

/** Somebody waits: after this words alone answer. */
const patienceMillis = 1_500;
/** So long nobody waits again for a model that did not answer. */
const restMillis = 15_000;
const mostTokens = 96;

/** The vectors of what somebody asks, or null when the models do not answer in time. */
@Injectable()
export class QuestionVectors {
  private restingUntil = 0;

  constructor(private readonly embedder: Embedder, @Inject(LOGGER) private readonly logger: Logger) {}

  async of(text: string, language: Language): Promise<readonly ModelVector[] | null> {
    if (performance.now() < this.restingUntil) return null;
    const late = AbortSignal.timeout(patienceMillis);
    const asked = this.asked(text, language);
    try {
      return await Promise.race([asked, new Promise<never>((_, reject) => late.addEventListener('abort', () => reject(new EmbeddingUnavailable(`no vector within ${patienceMillis} ms`))))]);
    } catch (error) {
      if (!(error instanceof EmbeddingUnavailable)) throw error;
      asked.catch(() => undefined);
      this.restingUntil = performance.now() + restMillis;
      this.logger.warn({ err: error, language }, 'searches go by words only for a while');
      return null;
    }
  }

  private asked(text: string, language: Language): Promise<ModelVector[]> {
    return Promise.all(
      searchModels[language].map(async (model) => {
        const [vector] = await this.embedder.embedBy(model, [text], { mostTokens });
        if (!vector) throw new EmbeddingUnavailable(`${model.name} gave no vector`);
        return { model: model.name, vector };
      }),
    );
  }
}
