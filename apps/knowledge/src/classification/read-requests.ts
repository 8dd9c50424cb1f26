import { Inject, Injectable } from '@nestjs/common';
import type { DataOf, ServiceRequestSubmitted } from '@deskgraph/contracts';
import { Embedder, EmbeddingUnavailable } from '../embedding/embedder';
import { LOGGER, type Logger } from '../logging';
import type { Language } from '../text/language';
import type { Reading } from './domain/triage-model';
import { Triage } from './triage';

export type RequestFacts = DataOf<typeof ServiceRequestSubmitted>;

export interface ReadRequest {
  readonly text: string;
  readonly vector: Float32Array | null;
  readonly model: string | null;
  readonly reading: Reading;
}

/** Reads requests with the models, many at once, before their transaction opens. */
@Injectable()
export class ReadRequests {
  private readonly read = new WeakMap<RequestFacts, ReadRequest>();

  constructor(
    private readonly embedder: Embedder,
    private readonly triage: Triage,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(requests: readonly RequestFacts[]): Promise<void> {
    for (const language of ['zh', 'en'] as const) {
      const own = requests.filter((request) => request.language === language);
      const texts = own.map(textOf);
      const vectors = await this.vectorsOf(language, texts);
      for (const [nth, request] of own.entries()) {
        const [text = '', vector = null] = [texts[nth], vectors?.[nth]];
        const reading = await this.triage.read(language, text, vector);
        this.read.set(request, { text, vector, model: vector && this.embedder.modelOf(language), reading });
      }
    }
  }

  of(request: RequestFacts): ReadRequest {
    const found = this.read.get(request);
    if (!found) throw new Error(`request ${request.serviceRequestId} was not read before its transaction`);
    return found;
  }

  private async vectorsOf(language: Language, texts: readonly string[]): Promise<Float32Array[] | null> {
    try {
      return await this.embedder.embed(language, texts);
    } catch (error) {
      if (!(error instanceof EmbeddingUnavailable)) throw error;
      this.logger.warn({ err: error, requests: texts.length }, 'requests are classified by their words only');
      return null;
    }
  }
}

const textOf = ({ subject, description }: RequestFacts): string => (description.startsWith(subject) ? description : `${subject}\n${description}`);
