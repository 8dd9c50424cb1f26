import { Inject, Injectable } from '@nestjs/common';
import { Embedder, EmbeddingUnavailable } from '../embedding/embedder';
import { LOGGER, type Logger } from '../logging';
import type { Language } from '../text/language';
import { searchModels, type ModelVector } from './models';

export interface Patience {
  /** Somebody waits: after this words alone answer. */
  readonly patienceMillis: number;
  /** So long nobody waits again for a model that did not answer. */
  readonly restMillis: number;
}

export const PATIENCE = Symbol('Patience');
export const usualPatience: Patience = { patienceMillis: 2_000, restMillis: 15_000 };

const mostTokens = 96;

/** The vectors of what somebody asks, or null when the models do not answer in time. */
@Injectable()
export class QuestionVectors {
  private restingUntil = 0;

  constructor(private readonly embedder: Embedder, @Inject(LOGGER) private readonly logger: Logger, @Inject(PATIENCE) private readonly patience: Patience = usualPatience) {}

  async of(text: string, language: Language): Promise<readonly ModelVector[] | null> {
    if (performance.now() < this.restingUntil) return null;
    const { patienceMillis, restMillis } = this.patience;
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

  /** Loads the models, so that nobody waits for them later. */
  async prepare(): Promise<void> {
    await Promise.allSettled([this.asked('网络', 'zh'), this.asked('network', 'en')]);
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
